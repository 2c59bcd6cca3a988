/// A number that `entente fit` has estimated in this or another scenario: the estimate, and how sure it is.
public struct FittedNumber: Sendable {
    /// The name of the fit, as the scenario writes it.
    public var fit: Name
    /// The path of the parameter in the scenario that was fitted.
    public var parameter: String
    /// What the number is multiplied by, where the two scenarios measure utility differently.
    public var factor: Double
    /// The estimate times the factor.
    public var value: Double
    /// Its standard error times the size of the factor; clustered by actor where that is known.
    public var deviation: Double
    /// The covariance of the estimate with those of other parameters of the fit, without any factor.
    public var covariances: [String: Double]

    /// An estimate from its parts.
    public init(
        fit: Name, parameter: String, factor: Double, value: Double, deviation: Double,
        covariances: [String: Double]
    ) {
        (self.fit, self.parameter, self.factor) = (fit, parameter, factor)
        (self.value, self.deviation, self.covariances) = (value, deviation, covariances)
    }

    /// The text that announces a fit as a source.
    public static let prefix = "fit:"

    /// The key `of` beside a fit.
    public static let of = Key.optional(
        "of", "parameter of the fit", default: "the same path as here",
        example: "adoption.states.momentum.weight",
        "Which estimate is taken; with a source `fit:NAME` in place of a value.")
    /// The key `times` beside a fit.
    public static let times = Key.optional(
        "times", "number", default: "1", example: "0.3",
        "What the estimate is multiplied by: the temperature here over the temperature there.")

    /// Reads an estimate from the tables `estimates.csv` and `covariance.csv` of a fit; reports what is missing.
    /// - Parameters:
    ///   - fit: A name, whose tables are in `../NAME/fit` beside the scenario's folder, or the path of a folder with `/`.
    ///   - path: The path of the number in this scenario.
    ///   - fields: The mapping with the keys `of` and `times`.
    public init?(fit: Name, at path: String, _ fields: any FieldReader) {
        let folder = fit.value.contains("/") ? fit.value : "../\(fit.value)/fit"
        guard let estimates = fields.table(named: Name("\(folder)/estimates.csv", at: fit.position)),
            let covariance = fields.table(named: Name("\(folder)/covariance.csv", at: fit.position))
        else { return nil }
        let chosen = fields.text(Self.of)
        parameter = chosen?.value ?? path
        self.fit = fit
        factor = fields.number(Self.times, in: .finite)?.value ?? 1
        guard let name = estimates.column("parameter"), let mean = estimates.column("estimate"),
            let error = estimates.column("standard_error"), let row = covariance.column("parameter"),
            let other = covariance.column("other"), let product = covariance.column("covariance")
        else {
            fields.report(
                "\(folder) holds no tables of a fit; write them with 'entente fit … --out \(folder)'",
                at: fit.position)
            return nil
        }
        let wanted = parameter
        guard let found = estimates.rows.first(where: { $0[name].value == wanted }) else {
            fields.report(
                Spelling.unknown(
                    wanted, among: estimates.rows.map { $0[name].value }, as: "parameter of '\(fit.value)'"),
                at: chosen?.position ?? fit.position)
            return nil
        }
        guard let estimate = InputTable.number(found[mean].value),
            let plain = InputTable.number(found[error].value)
        else {
            fields.report(
                "'\(parameter)' was not fitted in '\(fit.value)'; take another, or give a value",
                at: chosen?.position ?? fit.position)
            return nil
        }
        covariances = [:]
        for line in covariance.rows where line[row].value == parameter {
            covariances[line[other].value] = InputTable.number(line[product].value)
        }
        let variance = covariances[parameter] ?? plain * plain
        value = factor * estimate
        deviation = abs(factor) * variance.squareRoot()
    }
}
