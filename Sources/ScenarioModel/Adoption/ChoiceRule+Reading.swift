extension ChoiceRule {
    init?(_ value: any ValueReader) {
        guard let fields = value.fields(Self.section) else { return nil }
        let given = Self.section.keys.filter { fields.has($0) }
        guard given.count == 1 else {
            fields.report(
                "'\(fields.path)' needs exactly one of 'logit', 'best_response', 'threshold', 'proportional' "
                    + "and 'linear'", at: fields.position)
            return nil
        }
        func constant(
            _ value: Double, _ key: String, in range: ClosedRange<Double>, _ inner: any FieldReader
        ) -> TimedQuantity {
            var quantity = TimedQuantity(
                Quantity(value, source: "default", path: "\(inner.path).\(key)", position: inner.position))
            quantity.range = range
            return quantity
        }
        switch given[0] {
        case Self.logitKey:
            guard let inner = fields.fields(Self.logitKey, Self.logitSection),
                let temperature = inner.timedNumber(Self.temperature, in: .positive)
            else { return nil }
            self = .logit(temperature: temperature)
        case Self.bestResponseKey:
            guard let inner = fields.fields(Self.bestResponseKey, Self.bestResponseSection) else {
                return nil
            }
            let tie = inner.option(Self.tie, among: Tie.allCases.map(\.rawValue)).flatMap(Tie.init) ?? .stay
            let error =
                inner.timedNumber(Self.error, in: .unitInterval)
                ?? constant(0, "error", in: .unitInterval, inner)
            let mistake =
                inner.option(Self.mistake, among: Mistake.allCases.map(\.rawValue)).flatMap(Mistake.init)
                ?? .any
            self = .bestResponse(tie: tie, error: error, mistake: mistake)
        case Self.thresholdKey:
            guard let inner = fields.fields(Self.thresholdKey, Self.thresholdSection) else { return nil }
            if let attribute = inner.text(Self.attribute), !inner.has(Self.level) {
                self = .threshold(level: .attribute(attribute))
            } else if let level = inner.timedNumber(Self.level, in: .finite), !inner.has(Self.attribute) {
                self = .threshold(level: .number(level))
            } else {
                inner.report(
                    "'\(inner.path)' needs exactly one of 'level' and 'attribute'", at: inner.position)
                return nil
            }
        case Self.linearKey:
            guard let inner = fields.fields(Self.linearKey, Self.linearSection) else { return nil }
            let scale =
                inner.timedNumber(Self.scale, in: .nonNegative)
                ?? constant(1, "scale", in: .nonNegative, inner)
            self = .linear(scale: scale)
        default:
            guard let inner = fields.fields(Self.proportionalKey, Self.proportionalSection) else {
                return nil
            }
            let exponent =
                inner.timedNumber(Self.exponent, in: .nonNegative)
                ?? constant(1, "exponent", in: .nonNegative, inner)
            self = .proportional(exponent: exponent)
        }
    }
}
