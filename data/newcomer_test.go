package data_test

import (
	"testing"

	"alongside/data"
)

func TestANewcomersNameIsWrittenAsNamesAre(t *testing.T) {
	joined := day("2026-11-19")
	for typed, want := range map[string][2]string{
		"zoë":                  {"Zoë", ""},
		"  zoë   van der berg": {"Zoë", "Van Der Berg"},
		"McAllister":           {"McAllister", ""},
		"DeShawn o'neill":      {"DeShawn", "O'neill"},
		"王小明":                  {"王小明", ""},
		"":                     {"", ""},
	} {
		p := data.Newcomer(typed, joined)
		if p.First != want[0] || p.Last != want[1] {
			t.Errorf("%q became %q %q, want %q", typed, p.First, p.Last, want)
		}
		if p.Roles != data.Mentee || p.Joined != joined {
			t.Errorf("%q: %+v", typed, p)
		}
	}
}
