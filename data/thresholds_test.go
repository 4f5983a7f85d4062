package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

func TestOfSeveralGroupsTheStrictestFigureHolds(t *testing.T) {
	patient := data.Thresholds{CheckInMisses: 4, ReviewMisses: 6, ReviewDays: 90, QuietDays: 7, SilentDays: 60, WaitingDays: 30}
	usual := data.Group{Name: "Thursday group"}
	own := data.Group{Name: "Drop-in", Thresholds: patient}
	for name, c := range map[string]struct {
		groups []data.Group
		want   data.Thresholds
	}{
		"in no group: the programme's":                 {nil, data.DefaultThresholds},
		"in a group without its own: the programme's":  {[]data.Group{usual}, data.DefaultThresholds},
		"in a group with its own: the group's":         {[]data.Group{own}, patient},
		"in both: of each figure whichever is smaller": {[]data.Group{own, usual}, data.Thresholds{CheckInMisses: 2, ReviewMisses: 3, ReviewDays: 30, QuietDays: 7, SilentDays: 30, WaitingDays: 14}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, data.ThresholdsFor(data.DefaultThresholds, c.groups)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestOnlyTheGroupsOfTheDayCount(t *testing.T) {
	strict := data.Thresholds{CheckInMisses: 1, ReviewMisses: 1, ReviewDays: 1, QuietDays: 1, SilentDays: 1, WaitingDays: 1}
	group := data.Group{ID: data.NewID(), Thresholds: strict}
	belonged := data.Membership{Group: group.ID, Person: data.NewID(), Spans: []data.Span{{From: 100, Until: 200}}}
	for name, c := range map[string]struct {
		person data.ID
		on     data.Date
		want   data.Thresholds
	}{
		"on its last day": {belonged.Person, 200, strict},
		"the day after":   {belonged.Person, 201, data.DefaultThresholds},
		"somebody else":   {data.NewID(), 200, data.DefaultThresholds},
	} {
		of := data.ThresholdsOf(data.DefaultThresholds, []data.Group{group}, []data.Membership{belonged}, c.on)
		if diff := cmp.Diff(c.want, of(c.person)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func drawThresholds(t *rapid.T) data.Thresholds {
	n := func(label string) int { return rapid.IntRange(1, 40).Draw(t, label) }
	d := data.Thresholds{CheckInMisses: n("check in"), ReviewDays: n("days"), QuietDays: n("quiet"), WaitingDays: n("waiting")}
	d.ReviewMisses, d.SilentDays = d.CheckInMisses+n("review")-1, d.QuietDays+n("silent")-1
	return d
}

func TestAnotherGroupNeverMakesAnybodyLessVisible(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		programme := drawThresholds(t)
		groups := []data.Group{{Thresholds: drawThresholds(t)}}
		if rapid.Bool().Draw(t, "second group has the programme's") {
			groups = append(groups, data.Group{})
		} else {
			groups = append(groups, data.Group{Thresholds: drawThresholds(t)})
		}
		both := data.ThresholdsFor(programme, groups)
		if err := both.Validate(); err != nil {
			t.Fatalf("%+v contradict each other: %v", both, err)
		}
		h := drawHistory(t)
		for _, g := range groups {
			alone := data.ThresholdsFor(programme, []data.Group{g})
			a, b := data.ConcernFor(h.person, h.attendance(), alone, 1100), data.ConcernFor(h.person, h.attendance(), both, 1100)
			if b < a {
				t.Fatalf("with one group %v, with two %v", a, b)
			}
		}
	})
}
