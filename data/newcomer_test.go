package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

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
		"Isla T.":              {"Isla", "T"},
		"isla t. (2)":          {"Isla", "T"},
		"Tess, “Tessie” Brown": {"Tess", "Tessie Brown"},
		"J.P. Anne-Marie":      {"J.P.", "Anne-Marie"},
		"Rip van 't Hoff":      {"Rip", "Van 't Hoff"},
		"Dr.Who,":              {"Dr.Who", ""},
		"(1)":                  {"(1)", ""},
		"Sam(1)":               {"Sam", ""},
		"Samuel (Sammy) Brown": {"Samuel", "Sammy Brown"},
		"?":                    {"?", ""},
		"...":                  {"...", ""},
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

func TestANewcomersNameReadOnceMoreIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		typed := rapid.StringOfN(rapid.SampledFrom([]rune("aB1.,;()'- é“”")), 0, 12, -1).Draw(t, "typed")
		once := data.Newcomer(typed, 0)
		if diff := cmp.Diff(once, data.Newcomer(once.FullName(), 0)); diff != "" {
			t.Fatalf("%q (-once +twice):\n%s", typed, diff)
		}
	})
}
