package page

import (
	"fmt"
	"strings"
)

// Translate gives a text in the reader's language. The text itself, in
// English, is the key; blanks stand in it as {{.Name}} and are filled from
// data[0], a map[string]any. It has the shape of Fyne's lang.L, which the app
// passes in.
type Translate func(text string, data ...any) string

// English is the Translate that leaves the language as it is.
func English(text string, data ...any) string {
	if len(data) == 0 || !strings.Contains(text, "{{") {
		return text
	}
	blanks, _ := data[0].(map[string]any)
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{{.")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		name, after, closed := strings.Cut(rest, "}}")
		if value, known := blanks[name]; closed && known {
			fmt.Fprint(&out, value)
			text = after
			continue
		}
		out.WriteString("{{.")
		text = rest
	}
}
