package settings

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestTheUsualMilestonesAreListed(t *testing.T) {
	r := open(t, data.Records{}, inMilestones)
	r.WantSeen("24 hours", "30 days", "6 months", "1 year", "18 months")
}

func TestAMilestoneIsTypedAndAddedInOrder(t *testing.T) {
	for name, c := range map[string]struct {
		unit, want data.Milestone
	}{
		"days":   {data.Milestone{Days: 1}, data.Milestone{Days: 7}},
		"months": {data.Milestone{Months: 1}, data.Milestone{Months: 7}},
		"years":  {data.Milestone{Months: 12}, data.Milestone{Months: 84}},
	} {
		t.Run(name, func(t *testing.T) {
			r := open(t, data.Records{}, inMilestones)
			section := r.screen.entries[inMilestones].section.(*milestones)
			section.unit.SetSelected(c.unit)
			r.retype(r.fields()[0], "7")
			r.Press(fyne.KeyReturn)
			want := append(data.Programme{}.MilestoneList(), c.want)
			data.SortMilestones(want)
			if diff := cmp.Diff(want, r.programme().Milestones); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if section.number.Text != "" {
				t.Error("what was added still stands in the field")
			}
		})
	}
}

func TestAMilestoneIsRemovedAndTheUsualOnesComeBack(t *testing.T) {
	r := open(t, data.Records{}, inMilestones)
	r.Tap("Remove") // the first: 24 hours
	if r.Sees("24 hours") {
		t.Error("it is still listed")
	}
	if diff := cmp.Diff(data.Milestones[1:], r.programme().Milestones); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	r.Tap("Back to the usual ones")
	r.WantSeen("24 hours")
	if got := r.programme().Milestones; got != nil {
		t.Errorf("stored: %v", got)
	}
}

func TestAMilestoneThatCannotBeIsRefusedInWords(t *testing.T) {
	for typed, says := range map[string]string{
		"":      "Type a number.",
		"soon":  "Type a number.",
		"0":     "Type a number.",
		"30":    "This milestone is on the list already.",
		"99999": "A milestone is a number of days or of months, up to a hundred years.",
	} {
		t.Run(typed, func(t *testing.T) {
			r := open(t, data.Records{}, inMilestones)
			r.retype(r.fields()[0], typed)
			r.Press(fyne.KeyReturn)
			r.WantSeen(says)
			if got := r.programme().Milestones; got != nil {
				t.Errorf("stored: %v", got)
			}
		})
	}
}
