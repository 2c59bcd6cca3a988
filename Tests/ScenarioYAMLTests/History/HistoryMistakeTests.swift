import ScenarioModel
import ScenarioYAML
import Testing

/// What is wrong with the keys of histories, all of it with its place.
@Suite("Mistakes in a history") struct HistoryMistakeTests {
    @Test(arguments: tables) func table(mistake: HistoryMistake) throws { try mistake.expectMessages() }
    @Test(arguments: fits) func fit(mistake: HistoryMistake) throws { try mistake.expectMessages() }
    @Test(arguments: hindcasts) func hindcast(mistake: HistoryMistake) throws { try mistake.expectMessages() }
    @Test(arguments: terms) func term(mistake: HistoryMistake) throws { try mistake.expectMessages() }

    private static let tables = [
        HistoryMistake(
            "choice of what is not available yet",
            [.history("c,2005,south", "c,2002,south")],
            [
                "history.csv:4:8: error: 'c' chooses 'south' in 2002, but 'south' is available from 2003; correct one of the dates"
            ]),
        HistoryMistake(
            "choice before the run",
            [.history("a,2001", "a,1999")],
            [
                "history.csv:2:3: error: '1999' lies outside the run, which goes from 2000 to 2009; what was chosen before the run belongs into 'initial'"
            ]),
        HistoryMistake(
            "choice after the run",
            [.history("a,2007", "a,2010")],
            [
                "history.csv:6:3: error: '2010' lies outside the run, which goes from 2000 to 2009; what was chosen before the run belongs into 'initial'"
            ]),
        HistoryMistake(
            "choice after until",
            [.history("a,2007", "a,2009")],
            [
                "history.csv:6:3: error: '2009' lies after 'until', 2008; leave the row out or move 'until'"
            ]),
        HistoryMistake(
            "actor twice in a step",
            [.history("d,2006", "a,2001-Q3")],
            [
                "history.csv:5:1: error: 'a' has a choice in 2001 already, at history.csv:2:3; keep the one with which it ended the step"
            ]),
        HistoryMistake(
            "unknown actor",
            [.history("d,2006", "e,2006")],
            [
                "history.csv:5:1: error: unknown actor 'e'; did you mean 'a'?"
            ]),
        HistoryMistake(
            "unknown profile",
            [.history("d,2006,north", "d,2006,nort")],
            [
                "history.csv:5:8: error: unknown profile 'nort'; did you mean 'north'?"
            ]),
        HistoryMistake(
            "no date",
            [.history("d,2006", "d,soon")],
            [
                "history.csv:5:3: error: 'soon' is no date; write 2027, 2027-Q1 or 2027-01"
            ]),
        HistoryMistake(
            "no step of an undated run",
            [
                .scenario("{from: 2000, to: 2009}", "{steps: 10}"),
                .scenario("available: 2003", "available: 3"), .scenario("from: 2006", "from: 6"),
                .scenario("until: 2008", "until: 8"), .history("a,2001", "a,2.5"), .history("b,2004", "b,4"),
                .history("c,2005", "c,5"), .history("d,2006", "d,6"), .history("a,2007", "a,7"),
            ],
            [
                "history.csv:2:3: error: '2.5' is no step; the run is undated, so write a whole number"
            ]),
        HistoryMistake(
            "actors that revise one after the other",
            [.scenario("{simultaneous: {hazard: 1}}", "{sequential: {}}")],
            [
                "scenario.yaml:25:10: error: a history is followed step by step, all actors seeing the state at the step's start; use 'revision: {simultaneous: {hazard: 1}}'"
            ]),
        HistoryMistake(
            "actor of another group",
            [
                .scenario("relations:", "  firms: {members: {e: {}}}\nrelations:"),
                .scenario(
                    "  states:\n    open",
                    "  firms: {any: {attribute: adopts, weight: 1}}\n  states:\n    open"),
                .history("d,2006", "e,2006"),
            ],
            [
                "history.csv:5:1: error: 'e' is none of 'states', whose actors the history is about; a history tells the choices of one group"
            ]),
        HistoryMistake(
            "no rows",
            [.history(nil, "actor,date,profile\n")],
            [
                "history.csv:1:1: error: the history has no rows"
            ]),
        HistoryMistake(
            "missing columns",
            [.history(nil, "actor,who\na,b\n")],
            [
                "history.csv:1:1: error: missing column 'date', 'profile'; a history has the columns actor, date, profile and, optionally, confidence, source",
                "history.csv:1:7: error: unexpected column 'who'; a history has the columns actor, date, profile and, optionally, confidence, source",
            ]),
        HistoryMistake(
            "other column",
            [.history("source", "sure")],
            [
                "history.csv:1:31: error: unexpected column 'sure'; a history has the columns actor, date, profile and, optionally, confidence, source"
            ]),
        HistoryMistake(
            "no file",
            [.scenario("table: history.csv", "table: other.csv")],
            [
                "scenario.yaml:25:18: error: cannot read 'other.csv': no such file or folder"
            ]),
        HistoryMistake(
            "no table",
            [.scenario("{table: history.csv, until: 2008}", "{until: 2008}")],
            [
                "scenario.yaml:25:10: error: 'history' needs 'table', the choices of actors, or 'series', values of outcomes"
            ]),
        HistoryMistake(
            "until outside the run",
            [.scenario("until: 2008", "until: 2012")],
            [
                "scenario.yaml:25:38: error: '2012' lies outside the run, which goes from 2000 to 2009"
            ]),
        HistoryMistake(
            "unknown key of history",
            [.scenario("until: 2008", "untill: 2008")],
            [
                "scenario.yaml:25:31: error: unknown key 'untill' in history; did you mean 'until'?"
            ]),
    ]

    private static let fits = [
        HistoryMistake(
            "strength of another penalty",
            [.scenario("penalty: ridge, strength", "penalty: firth, strength")],
            [
                "scenario.yaml:26:65: error: 'strength' goes with 'penalty: ridge' alone; leave it out"
            ]),
        HistoryMistake(
            "strength without a penalty",
            [.scenario("penalty: ridge, ", "")],
            [
                "scenario.yaml:26:49: error: 'strength' goes with 'penalty: ridge' alone; leave it out"
            ]),
        HistoryMistake(
            "strength of 0",
            [.scenario("strength: 1", "strength: 0")],
            [
                "scenario.yaml:26:65: error: 'strength' is 0; expected a number above 0"
            ]),
        HistoryMistake(
            "unknown penalty",
            [.scenario("penalty: ridge, strength: 1", "penalty: rigde")],
            [
                "scenario.yaml:26:48: error: unknown value 'rigde' for 'penalty'; did you mean 'ridge'?"
            ]),
        HistoryMistake(
            "unknown term",
            [.scenario("[open, peers", "[opne, peers")],
            [
                "scenario.yaml:26:15: error: unknown term of 'states' 'opne'; did you mean 'open'?"
            ]),
        HistoryMistake(
            "no flag",
            [.scenario("penalty: ridge", "select: yes, penalty: ridge")],
            [
                "scenario.yaml:26:47: error: expected true or false for 'select', found 'yes'; write true"
            ]),
        HistoryMistake(
            "fit and hindcast without history",
            [.scenario("history: {table: history.csv, until: 2008}\n", "")],
            [
                "scenario.yaml:25:6: error: 'fit' needs a 'history' to fit weights to",
                "scenario.yaml:26:11: error: 'hindcast' needs a 'history' to forecast parts of",
            ]),
    ]

    private static let hindcasts = [
        HistoryMistake(
            "no leads",
            [.scenario("[1, 2]", "[]")],
            [
                "scenario.yaml:27:11: error: 'leads' is empty; write [1]"
            ]),
        HistoryMistake(
            "leads that are none",
            [.scenario("[1, 2]", "[0, 3, 1.5]")],
            [
                "scenario.yaml:27:32: error: 'leads[0]' is 0; expected a whole number from 1 to 10000",
                "scenario.yaml:27:38: error: expected a whole number from 1 to 10000 for 'leads[2]', found '1.5'",
            ]),
        HistoryMistake(
            "nobody scored",
            [.scenario("scored: states", "scored: {camp: z}")],
            [
                "scenario.yaml:27:47: error: no actor fits 'camp z'"
            ]),
        HistoryMistake(
            "reserved subset and unknown attribute",
            [.scenario("camp_x: {camp", "all: {camq")],
            [
                "scenario.yaml:27:65: error: 'all' is the set of all scored actors; choose another word",
                "scenario.yaml:27:71: error: unknown attribute 'camq'; did you mean 'camp'?",
            ]),
        HistoryMistake(
            "subset with the word of the changes",
            [.scenario("camp_x: {camp", "changes: {camp")],
            [
                "scenario.yaml:27:65: error: 'changes' is the set of those who had chosen before; choose another word"
            ]),
        HistoryMistake(
            "unknown attribute",
            [.scenario("alike: camp", "alike: cmap")],
            [
                "scenario.yaml:27:92: error: unknown attribute of 'states' 'cmap'; did you mean 'camp'?"
            ]),
        HistoryMistake(
            "unknown relation",
            [.scenario("nearest: near", "nearest: far")],
            [
                "scenario.yaml:27:107: error: unknown relation 'far'; there are near"
            ]),
        HistoryMistake(
            "from after the history",
            [.scenario("from: 2006", "from: 2009")],
            [
                "scenario.yaml:27:11: error: 'from' comes after the last known date, 2008"
            ]),
        HistoryMistake(
            "from outside the run",
            [.scenario("from: 2006", "from: 2020")],
            [
                "scenario.yaml:27:18: error: '2020' lies outside the run, which goes from 2000 to 2009"
            ]),
    ]

    private static let terms = [
        HistoryMistake(
            "peers of weights that are no shares",
            [.scenario("among: states}", "among: states, normalise: none}")],
            [
                "scenario.yaml:22:20: error: 'peers' needs shares, but 'near' has 'normalise: none'; leave that out"
            ]),
        HistoryMistake(
            "peers within no step",
            [.scenario("{peers: near, weight", "{peers: near, within: 0, weight")],
            [
                "scenario.yaml:22:34: error: 'within' is 0; expected a whole number from 1 to 1000000"
            ]),
        HistoryMistake(
            "peers of no relation",
            [.scenario("{peers: near, weight", "{peers: nera, weight")],
            [
                "scenario.yaml:22:20: error: unknown relation 'nera'; did you mean 'near'?"
            ]),
        HistoryMistake(
            "abandon",
            [.scenario("abandon: refuse", "abandon: never")],
            [
                "scenario.yaml:19:12: error: unknown value 'never' for 'abandon'; allowed are allow, refuse"
            ]),
    ]
}
