"""The expected numbers, computed from each model's definition and parameters, without the simulator.

One module per model of scenarios/validation, named alike with `_` for `-`. Its `QUANTITIES` maps the word that stands in
the column `quantity` of targets.csv to a function of the model's parameters. A function gives a number, or a list of
probabilities for a law. Defaults are the values of the scenario file.
"""

import importlib


def quantities(model):
    """The functions of a model by name."""
    return importlib.import_module("validation.expected." + model.replace("-", "_")).QUANTITIES


def compute(model, quantity):
    """The value of a call such as `law graph=ring beta=0.5`."""
    name, *arguments = quantity.split()
    functions = quantities(model)
    if name not in functions:
        raise ValueError(f"{model} has no quantity '{name}'; it has {', '.join(sorted(functions))}")
    parameters = {}
    for argument in arguments:
        key, equals, value = argument.partition("=")
        if not equals:
            raise ValueError(f"'{argument}' is not of the form key=value")
        parameters[key] = parsed(value)
    return functions[name](**parameters)


def parsed(text):
    """A number where the text is one, else the text."""
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    return text
