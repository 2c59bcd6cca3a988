import Testing

@Suite("Mistakes in a table")
struct TableMistakeTests {
    @Test(arguments: columns) func column(mistake: Mistake) async throws { try await mistake.expectRefusal() }
    @Test(arguments: cells) func cell(mistake: Mistake) async throws { try await mistake.expectRefusal() }

    private static let columns = [
        Mistake(
            "no column of ids", in: "states.csv", "id,market", "name,market",
            """
            states.csv:1:1: error: no column 'id' with the actors' ids; found 'name', 'market', 'bloc', 'trust_alpha', 'trust_beta'
                name,market,bloc,trust_alpha,trust_beta
                ^
            """),
        Mistake(
            "no column of ids in a further table", "table: states.csv", "table: [states.csv, out/notes.txt]",
            """
            out/notes.txt:1:1: error: no column 'id' with the actors' ids; found 'the user's own'
                the user's own
                ^
            """),
        Mistake(
            "no column of an attribute", in: "states.csv", "trust_alpha", "trust_alfa",
            """
            scenario.yaml:13:28: error: unknown attribute of 'states' 'trust_alpha'; did you mean 'trust_alfa'?
                  trust: {columns: {alpha: trust_alpha, beta: trust_beta}, among: states}
                                           ^
            """),
        Mistake(
            "edges without weights", in: "trade.csv", Sample.trade, "actor,partner\nalpha,beta\n",
            """
            trade.csv:1:1: error: missing column 'weight'; an edge table has the columns actor, partner, weight and, optionally, source
                actor,partner
                ^
            """),
        Mistake(
            "edges with a column too many", in: "trade.csv", Sample.trade,
            "actor,partner,weight,note\nalpha,beta,1,x\nbeta,alpha,1,x\ngamma,alpha,1,x\ndelta,beta,1,x\n",
            """
            trade.csv:1:22: error: unexpected column 'note'; an edge table has the columns actor, partner, weight and, optionally, source
                actor,partner,weight,note
                                     ^
            """),
        Mistake(
            "column twice", in: "states.csv", "trust_beta", "trust_alpha",
            """
            states.csv:1:28: error: the column name 'trust_alpha' appears twice: columns 4 and 5
                id,market,bloc,trust_alpha,trust_alpha
                                           ^
            """),
        Mistake(
            "row too short", in: "trade.csv", "alpha,gamma,0.6", "alpha,gamma",
            """
            trade.csv:3:12: error: the row has 2 cells, expected 3; column 'weight' is missing
                alpha,gamma
                           ^
            """),
        Mistake(
            "row too long", in: "trade.csv", "alpha,gamma,0.6", "alpha,gamma,0,6",
            """
            trade.csv:3:15: error: the row has 4 cells, expected 3; a cell that contains a comma must be quoted
                alpha,gamma,0,6
                              ^
            """),
        Mistake(
            "empty table", in: "trade.csv", Sample.trade, "",
            "trade.csv:1:1: error: the file is empty; expected a header line"),
        Mistake(
            "no table", "table: trade.csv", "table: trades.csv",
            """
            scenario.yaml:12:18: error: cannot read 'trades.csv': no such file or folder
                  trade: {table: trades.csv, among: states}
                                 ^
            """),
        Mistake(
            "folder for a table", "table: trade.csv", "table: out",
            """
            scenario.yaml:12:18: error: cannot read 'out': it is a folder, not a file
                  trade: {table: out, among: states}
                                 ^
            """),
    ]

    private static let cells = [
        Mistake(
            "unknown actors in edges", in: "trade.csv", "delta,beta,1",
            "delta,betta,1\nomega,delta,1\ndelta,beta,1",
            """
            trade.csv:7:7: error: unknown actor of 'states' 'betta'; did you mean 'beta'?
                delta,betta,1
                      ^
            trade.csv:8:1: error: unknown actor of 'states' 'omega'; there are alpha, beta, gamma, delta
                omega,delta,1
                ^
            2 errors
            """),
        Mistake(
            "negative weight", in: "trade.csv", "alpha,gamma,0.6", "alpha,gamma,-0.6",
            """
            trade.csv:3:13: error: negative weight -0.6; weights must be at least 0 unless the relation has 'normalise: none'
                alpha,gamma,-0.6
                            ^
            """),
        Mistake(
            "negative market", in: "states.csv", "delta,10", "delta,-10",
            """
            states.csv:5:7: error: '-10' is no weight for 'delta'; expected a number of at least 0
                delta,-10,open,0.5,0.5
                      ^
            """),
        Mistake(
            "weights that sum to zero", in: "trade.csv", "delta,beta,1", "delta,beta,0",
            """
            scenario.yaml:12:3: error: the weights of 'delta' in 'trade' sum to zero: it has no partner; add an edge to trade.csv, or write 'isolated: allow'
                  trade: {table: trade.csv, among: states}
                  ^
            """),
        Mistake(
            "actor without an edge", in: "trade.csv", "delta,beta,1\n", "",
            """
            scenario.yaml:12:3: error: the weights of 'delta' in 'trade' sum to zero: it has no partner; add an edge to trade.csv, or write 'isolated: allow'
                  trade: {table: trade.csv, among: states}
                  ^
            """),
        Mistake(
            "text for a weight", in: "trade.csv", "alpha,gamma,0.6", "alpha,gamma,much",
            """
            trade.csv:3:13: error: 'much' is no decimal number
                alpha,gamma,much
                            ^
            """),
        Mistake(
            "actor twice", in: "states.csv", "delta,10,open,0.5,0.5",
            "delta,10,open,0.5,0.5\ngamma,5,open,0.5,0.5",
            """
            states.csv:6:1: error: actor 'gamma' is already at states.csv:4:1; ids must be unique
                gamma,5,open,0.5,0.5
                ^
            """),
    ]
}
