package fall

import (
	"path"
	"regexp"
	"strings"
)

var (
	fatal     = regexp.MustCompile(`^fatal error: [a-z ,:()'-]+$`)
	signal    = regexp.MustCompile(`^\[signal (SIG[A-Z]+)`)
	goroutine = regexp.MustCompile(`^goroutine \d+ `)
	// only what is known of the language's own: anybody may panic with other words
	ofRuntime = regexp.MustCompile(`^panic: (assignment to entry in nil map|runtime error: (` +
		`(index|slice bounds) out of range [\[\]\d:. a-z-]*|` +
		`invalid memory address or nil pointer dereference|integer divide by zero|` +
		`makeslice: (len|cap) out of range))( \[recovered\])?$`)
	call  = regexp.MustCompile(`^(?:created by )?([\w./@%~*()\[\]{}·-]+?)(?:\(.*\)| in goroutine \d+)?$`)
	place = regexp.MustCompile(`^\t(.+\.(?:go|s|c|m|h)):(\d+)(?: \+0x[0-9a-f]+)?$`)
)

// Scrub keeps of what the language writes about a crash the names of functions
// and the lines, and of what was said nothing that a person may have typed. The
// language sets every further line of a value that was panicked with behind a
// tab, so what begins a line is its own.
func Scrub(raw string) string {
	var kept []string
	keep := func(line string) { kept = append(kept, line) }
	lines := strings.Split(strings.ReplaceAll(raw, "\r\n", "\n"), "\n")
	begun := false // past what was said
	for i, line := range lines {
		switch {
		case goroutine.MatchString(line):
			begun = true
			keep(strings.TrimSpace(goroutine.FindString(line)))
		case !begun && fatal.MatchString(line):
			keep(line)
		case !begun && ofRuntime.MatchString(line):
			keep(line)
		case !begun && strings.HasPrefix(line, "panic: "):
			keep("panic (its words are left out)")
		case !begun && signal.MatchString(line):
			keep(signal.FindStringSubmatch(line)[1])
		case begun && i+1 < len(lines) && call.MatchString(line) && place.MatchString(lines[i+1]):
			at := place.FindStringSubmatch(lines[i+1])
			keep("  " + function(line) + " " + path.Base(strings.ReplaceAll(at[1], `\`, "/")) + ":" + at[2])
		}
	}
	return strings.Join(kept, "\n") + "\n"
}

// function is the name of a function in a line of a stack, without what it was
// called with.
func function(line string) string {
	line = strings.TrimPrefix(line, "created by ")
	if end := strings.Index(line, " in goroutine "); end >= 0 {
		return line[:end]
	}
	if strings.HasSuffix(line, ")") {
		if begin := strings.LastIndex(line, "("); begin > 0 {
			return line[:begin]
		}
	}
	return line
}
