package riverside

import (
	"encoding/json"
	"strings"
	"testing"

	"alongside/data"
)

// Signed writes into every text that a pair has left the pair's iD.
func Signed(r data.Records) data.Records {
	for i, p := range r.Pairs {
		for j := range p.Steps {
			r.Pairs[i].Steps[j].Note = "by " + p.ID.String()
		}
	}
	for i, c := range r.Contacts {
		if !c.Pair.IsZero() {
			r.Contacts[i].Note, r.Contacts[i].Themes = "by "+c.Pair.String(), "by "+c.Pair.String()
		} else {
			r.Contacts[i].Note = "by a facilitator"
		}
	}
	for i, g := range r.Goals {
		for j, c := range g.History {
			r.Goals[i].History[j].Note = "by " + c.Pair.String()
		}
	}
	return r
}

// Foreign reports texts of other pairs than the given ones, and counts theirs.
func Foreign(t *testing.T, where string, v any, own []data.Pair) (read int) {
	t.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	for _, p := range own {
		read += strings.Count(text, "by "+p.ID.String())
		text = strings.ReplaceAll(text, "by "+p.ID.String(), "")
	}
	if at := strings.Index(text, `"by `); at >= 0 {
		t.Errorf("%s holds %.60s…", where, text[at:])
	}
	return read
}
