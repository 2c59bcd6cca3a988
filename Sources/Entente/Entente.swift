@_exported public import Coalitions
@_exported public import Forecasting
@_exported public import NumericKit
@_exported public import ScenarioModel
@_exported public import ScenarioYAML
@_exported public import Simulation
@_exported public import Studies
@_exported public import TableKit
