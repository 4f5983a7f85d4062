package written_test

import (
	"testing"

	"alongside/data"
	"alongside/data/written"
)

func TestATimeIsReadAsPeopleWriteIt(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want data.TimeOfDay
	}{
		"with a colon":              {"19:00", data.At(19, 0)},
		"with a dot":                {"7.30 pm", data.At(19, 30)},
		"four figures":              {"1900", data.At(19, 0)},
		"three figures":             {"930", data.At(9, 30)},
		"an hour":                   {"19", data.At(19, 0)},
		"an hour in the evening":    {"7pm", data.At(19, 0)},
		"with full stops":           {"7 p.m.", data.At(19, 0)},
		"twelve at night":           {"12 am", data.At(0, 0)},
		"twelve at noon":            {"12pm", data.At(12, 0)},
		"noon":                      {"noon", data.At(12, 0)},
		"midnight":                  {"Midnight", data.At(0, 0)},
		"an hour that no day has":   {"25:00", 0},
		"a minute that no hour has": {"19:75", 0},
		"thirteen in the evening":   {"13pm", 0},
		"nothing":                   {"", 0},
		"words":                     {"evening", 0},
		"a minus":                   {"-1", 0},
		"one figure of minutes":     {"19:5", 0},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := written.Clock(c.text)
			if ok != (c.want != 0) || ok && got != c.want {
				t.Errorf("%q = %v, %v, want %v", c.text, got, ok, c.want)
			}
		})
	}
}
