# Puts the body of each condition (`func isX(…) -> Bool {` and `var isX: Bool {` that end their line) into a closure
# that the probe may overrule.
/ (func|init|subscript|struct|enum|extension|var) / || /^(struct|enum|extension)/ { name = "" }
match($0, /(func|var) [A-Za-z]+/) && end == "" { name = substr($0, RSTART, RLENGTH); sub(/.* /, "", name) }
end != "" && $0 == end { print "}"; end = "" }
{ print }
end == "" && name != "" && /(-> Bool|(func|var) [A-Za-z]+: Bool) \{$/ {
  end = $0
  sub(/[^ ].*/, "", end)
  end = end "}"
  print "Probe.judge(\"" file "." name "\") {"
}
