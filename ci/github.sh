#!/usr/bin/env bash
# The steps of action.yml: `github.sh install`, `github.sh check`. What the workflow gives comes in variables (NRD_…) and
# is never part of the text of a command.
set -uo pipefail

install() {
  if [ -z "${NRD_VERSION:-}" ]; then
    python -m pip install --quiet "$GITHUB_ACTION_PATH"
  elif [[ $NRD_VERSION =~ ^[0-9A-Za-z.+!-]+$ ]]; then
    python -m pip install --quiet "nrd-check==$NRD_VERSION"
  else
    echo "::error::version：不是版本号，请写作 0.1.0 / not a version, write it like 0.1.0"
    return 2
  fi
}

# The files that the patterns in NRD_FILES (one a line) name, in `files`. Nothing is split at spaces or evaluated.
find_files() {
  shopt -s globstar nullglob
  local pattern IFS=
  files=()
  while read -r pattern || [ -n "$pattern" ]; do
    pattern=${pattern%$'\r'}
    [ -n "$pattern" ] || continue
    case $pattern in -*) pattern=./$pattern ;; esac # no option, and not standard input
    if [ -e "$pattern" ]; then files+=("$pattern"); else files+=($pattern); fi
  done <<<"${NRD_FILES:-}"
  if [ ${#files[@]} -eq 0 ]; then
    echo "::error::files：没有找到申报书，请检查文件名 / no proposals found, check the names of the files"
    return 2
  fi
}

check() {
  local files options summary status sarif=${NRD_SARIF:-nrd-check.sarif} format
  sarif=${sarif//[$'\r\n']/} # an output is one line
  find_files || { status=$?; echo "status=$status" >>"$GITHUB_OUTPUT"; return "$status"; }
  summary=$(mktemp)
  options=(--lang "${NRD_LANG:-zh}" --fail-on "${NRD_FAIL_ON:-error}")
  [ -z "${NRD_BASELINE:-}" ] || options+=(--baseline "$NRD_BASELINE")
  while read -r format; do
    format=${format%$'\r'}
    [ -z "$format" ] || options+=(--format "$format")
  done <<<"${NRD_FORMATS:-}"
  rm -f -- "$sarif" # one from before says nothing of this run
  python -m nrd_check check "${options[@]}" --format github --format "sarif=$sarif" --format "markdown=$summary" -- "${files[@]}"
  status=$?
  cat "$summary" >>"$GITHUB_STEP_SUMMARY"
  rm -f -- "$summary"
  [ -f "$sarif" ] || sarif=
  printf 'status=%s\nsarif=%s\n' "$status" "$sarif" >>"$GITHUB_OUTPUT"
  return "$status"
}

case ${1:-} in
  install | check) "$1" ;;
  *) echo "github.sh install|check" >&2; exit 2 ;;
esac
