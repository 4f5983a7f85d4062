package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestANewProgrammeHasTheDefaultsOfTheDomainPage(t *testing.T) {
	want := data.Programme{
		Name: "Alongside in Leeds", ScreenNames: data.FirstAndInitial, PaperNames: data.FirstAndInitial, Paper: data.A4,
		Thresholds: data.Thresholds{CheckInMisses: 2, ReviewMisses: 3, ReviewDays: 30, QuietDays: 14, SilentDays: 30},
	}
	got := data.NewProgramme("Alongside in Leeds")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if err := got.Validate(); err != nil {
		t.Error(err)
	}
}

func TestAProgrammeIsValidated(t *testing.T) {
	good := func() data.Programme { return data.NewProgramme("Alongside in Leeds") }
	refuses(t, good, []refusal[data.Programme]{
		{"no name", func(p *data.Programme) { p.Name = "" }, "name"},
		{"a name of blanks", func(p *data.Programme) { p.Name = "  " }, "name"},
		{"an unknown style on the screen", func(p *data.Programme) { p.ScreenNames = data.CodeOnly + 1 }, "names"},
		{"an unknown style on paper", func(p *data.Programme) { p.PaperNames = data.CodeOnly + 1 }, "names"},
		{"an unknown paper", func(p *data.Programme) { p.Paper = data.Letter + 1 }, "paper"},
		{"an unknown notice", func(p *data.Programme) { p.Notice = data.FullNotice + 1 }, "notice"},
		{"a check-in after no miss", func(p *data.Programme) { p.Thresholds.CheckInMisses = 0 }, "thresholds"},
		{"a review before the check-in", func(p *data.Programme) { p.Thresholds.ReviewMisses = 1 }, "thresholds"},
		{"a review after no day", func(p *data.Programme) { p.Thresholds.ReviewDays = 0 }, "thresholds"},
		{"quiet after no day", func(p *data.Programme) { p.Thresholds.QuietDays = 0 }, "thresholds"},
		{"silent before quiet", func(p *data.Programme) { p.Thresholds.SilentDays = 13 }, "thresholds"},
	})
	limits(t, good, []limit[data.Programme]{
		{"name", data.MaxName, func(p *data.Programme, s string) { p.Name = s }},
		{"notice", data.MaxNote, func(p *data.Programme, s string) { p.NoticeText = s }},
	})
	accepts(t, good, map[string]func(*data.Programme){
		"everything due as soon as can be": func(p *data.Programme) {
			p.Thresholds = data.Thresholds{CheckInMisses: 1, ReviewMisses: 1, ReviewDays: 1, QuietDays: 1, SilentDays: 1}
		},
		"US Letter, codes and the full notice": func(p *data.Programme) {
			p.Paper, p.PaperNames, p.ScreenNames, p.Notice = data.Letter, data.CodeOnly, data.FullNames, data.FullNotice
		},
	})
}
