import ArgumentParser
import Entente

struct PowerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "power",
        abstract: "Compute the power of the members of a body with weighted votes.",
        discussion: """
            Shapley–Shubik: in which share of all orders of joining a member makes the coalition win. Banzhaf: in \
            how many coalitions of the others its votes decide. Both are exact fractions; for bodies of more than 20 \
            members and more than 1000000 members times votes, estimates with standard errors. With 'support' in the \
            file, also how probable it is that a proposal passes.

            With --out the tables:
              power.csv         one row per member
              datapackage.json  what every column means

            Examples:
              entente power scenarios/validation/voting-power/un-security-council.yaml
              entente power power.yaml --set quota=40
            """)

    @OptionGroup var argument: AnalysisArgument

    func run() throws {
        let document = try VotingBodyReader.read(
            path: argument.path("power.yaml"), overrides: argument.replacements())
        Failure.report(document.warnings)
        let study = PowerStudy(document.model)
        if let folder = argument.out {
            try PowerFolder.write(
                study, inputs: document.inputs.map { .init(path: $0.path, sha256: $0.sha256) }, to: folder)
        }
        Terminal.output(PowerReport(study).text)
        if let folder = argument.out { Terminal.output("\ntables in \(folder)") }
    }
}
