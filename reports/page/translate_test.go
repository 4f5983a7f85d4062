package page

import "testing"

func TestEnglish(t *testing.T) {
	cases := []struct {
		name, text string
		data       []any
		want       string
	}{
		{"no blanks", "Late", nil, "Late"},
		{"blanks are filled", "Page {{.N}} of {{.Of}}", []any{map[string]any{"N": 1, "Of": 12}}, "Page 1 of 12"},
		{"a value is not read for blanks again", "For {{.A}} {{.B}}", []any{map[string]any{"A": "{{.B}}", "B": "x"}}, "For {{.B}} x"},
		{"an unknown blank stays in sight", "For {{.Name}}", []any{map[string]any{}}, "For {{.Name}}"},
		{"an open brace stays in sight", "For {{.Name", []any{map[string]any{"Name": "Jo"}}, "For {{.Name"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := English(c.text, c.data...); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
