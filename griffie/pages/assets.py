"""Style sheets and scripts, copied as they are: small files of our own under stable names."""

from pathlib import Path

from griffie.model.output import Output

_KINDS = {".css", ".js", ".woff2", ".svg", ".png", ".ico", ".txt"}


def asset_files(templates: Path) -> tuple[Output, ...]:
    """Every file of `templates/assets/` as a file of `assets/`, in the order of their names."""
    folder = templates / "assets"
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.suffix in _KINDS)
    return tuple(Output(f"assets/{file.relative_to(folder).as_posix()}", file.read_bytes()) for file in files)
