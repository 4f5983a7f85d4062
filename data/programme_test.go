package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestANewProgrammeHasTheDefaultsOfTheDomainPage(t *testing.T) {
	want := data.Programme{
		Name: "Alongside in Leeds", ScreenNames: data.FirstAndInitial, PaperNames: data.FirstAndInitial, Paper: data.A4,
		Thresholds: data.Thresholds{CheckInMisses: 2, ReviewMisses: 3, ReviewDays: 30, QuietDays: 14, SilentDays: 30, WaitingDays: 14},
		GivingBack: data.GivingBack{Months: 12, AttendancePercent: 75, Training: []string{data.TrainingSafeguarding}},
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
		{"waiting after no day", func(p *data.Programme) { p.Thresholds.WaitingDays = 0 }, "thresholds"},
		{"a milestone of no length", func(p *data.Programme) { p.Milestones = []data.Milestone{{}} }, "milestones"},
		{"a milestone in days and months", func(p *data.Programme) { p.Milestones = []data.Milestone{{Days: 3, Months: 1}} }, "milestones"},
		{"a milestone before the beginning", func(p *data.Programme) { p.Milestones = []data.Milestone{{Days: -3}} }, "milestones"},
		{"a milestone in a thousand years", func(p *data.Programme) { p.Milestones = []data.Milestone{{Months: 12_000}} }, "milestones"},
		{"a milestone twice", func(p *data.Programme) { p.Milestones = []data.Milestone{{Days: 3}, {Days: 3}} }, "milestones"},
		{"too many milestones", func(p *data.Programme) {
			for n := range 101 {
				p.Milestones = append(p.Milestones, data.Milestone{Days: n + 1})
			}
		}, "milestones"},
		{"fewer months than none", func(p *data.Programme) { p.GivingBack.Months = -1 }, "months"},
		{"a lifetime of months", func(p *data.Programme) { p.GivingBack.Months = 601 }, "months"},
		{"more than every meeting", func(p *data.Programme) { p.GivingBack.AttendancePercent = 101 }, "attendance"},
		{"a training without a name", func(p *data.Programme) { p.GivingBack.Training = []string{""} }, "training"},
		{"a training of its own without a name", func(p *data.Programme) { p.TrainingList = []string{" "} }, "training"},
		{"silent before quiet", func(p *data.Programme) { p.Thresholds.SilentDays = 13 }, "thresholds"},
	})
	limits(t, good, []limit[data.Programme]{
		{"name", data.MaxName, func(p *data.Programme, s string) { p.Name = s }},
		{"notice", data.MaxNote, func(p *data.Programme, s string) { p.NoticeText = s }},
	})
	accepts(t, good, map[string]func(*data.Programme){
		"everything due as soon as can be": func(p *data.Programme) {
			p.Thresholds = data.Thresholds{CheckInMisses: 1, ReviewMisses: 1, ReviewDays: 1, QuietDays: 1, SilentDays: 1, WaitingDays: 1}
		},
		"no conditions on giving back": func(p *data.Programme) { p.GivingBack = data.GivingBack{} },
		"US Letter, codes and the full notice": func(p *data.Programme) {
			p.Paper, p.PaperNames, p.ScreenNames, p.Notice = data.Letter, data.CodeOnly, data.FullNames, data.FullNotice
		},
	})
}
