"""Compiles and draws every specification below a folder, and runs every notebook of it.

    check.py FOLDER [PICTURES]

With PICTURES, each chart is also written there as a PNG. Nothing is fetched: the tables are put into the specifications.
"""

import json
import pathlib
import sys

import nbclient
import nbformat
import vl_convert

# The newest of version 5, for which the specifications are written.
VEGA_LITE = "5.21"


def with_data(path: pathlib.Path) -> dict:
    """The specification with the rows of the table beside it."""
    specification = json.loads(path.read_text(encoding="utf-8"))
    data = specification["data"]
    table = (path.parent / data["url"]).read_text(encoding="utf-8")
    specification["data"] = {"values": table, "format": data["format"]}
    return specification


def check_chart(path: pathlib.Path, pictures: pathlib.Path | None) -> None:
    """Compiles a specification and draws it; a drawing without a mark is an error."""
    specification = with_data(path)
    drawing = vl_convert.vegalite_to_svg(specification, vl_version=VEGA_LITE)
    if 'class="mark-' not in drawing or "NaN" in drawing:
        raise ValueError("the drawing is empty, or has places that are no numbers")
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
        picture = pictures / f"{path.parent.name}-{path.name.removesuffix('.vl.json')}.png"
        picture.write_bytes(vl_convert.vegalite_to_png(specification, vl_version=VEGA_LITE, scale=2))


def check_notebook(path: pathlib.Path) -> None:
    """Runs a notebook from its folder; its outputs are cleared in the repository."""
    notebook = nbformat.read(path, as_version=4)
    if any(cell.get("outputs") or cell.get("execution_count") for cell in notebook.cells):
        raise ValueError("it has outputs; clear them before it is committed")
    nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()


def main() -> int:
    folder = pathlib.Path(sys.argv[1])
    pictures = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    checks = [(path, lambda path: check_chart(path, pictures)) for path in sorted(folder.rglob("*.vl.json"))]
    checks += [(path, check_notebook) for path in sorted(folder.rglob("*.ipynb"))]
    failed = 0
    for path, check in checks:
        try:
            check(path)
            print(f"{path}: in order")
        except Exception as error:  # whatever a chart or a notebook may raise
            failed += 1
            print(f"{path}: {type(error).__name__}: {error}")
    if not checks:
        print(f"{folder}: there is neither a chart nor a notebook")
    return 1 if failed or not checks else 0


sys.exit(main())
