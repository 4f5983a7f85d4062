package main

import (
	"fmt"
	"io"
	"strings"

	"alongside/data"
)

// parseChoice reads one of the things that a flag can be, by what they are
// called.
func parseChoice[T fmt.Stringer](flag, text string, all []T) (T, error) {
	names := make([]string, len(all))
	for i, choice := range all {
		if names[i] = choice.String(); strings.EqualFold(names[i], text) {
			return choice, nil
		}
	}
	var none T
	if text == "" {
		return none, wrongUse("say which: --%s is %s", flag, listed(names))
	}
	return none, wrongUse("--%s is %s, not %q", flag, listed(names), text)
}

// listed is "a, b or c".
func listed(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// textHelp is how a longer text is given.
const textHelp = "; - reads it from standard input, where nobody else on this computer can see it"

// text is a text given with a flag, or what standard input holds where it is a
// dash: other users of a computer can see what a command was given.
func (t *terminal) text(flag, given string) (string, error) {
	if given != "-" {
		return given, nil
	}
	content, err := io.ReadAll(io.LimitReader(t.in, data.MaxNote*4+1))
	if err != nil {
		return "", fmt.Errorf("--%s: %w", flag, err)
	}
	return strings.TrimSpace(string(content)), nil
}
