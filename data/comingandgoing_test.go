package data_test

import (
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
)

// rateOutside is the rate of the meetings outside the stretch of days.
func rateOutside(a data.Attendance, days data.Span) data.Rate {
	var r data.Rate
	for _, v := range a.Visits {
		if v.Expected && !days.Contains(v.Meeting.Date) {
			r = r.Add(v.Status())
		}
	}
	return r
}

func TestComingAndGoingTakesMeetingsOutOfARateAndChangesNoOther(t *testing.T) {
	changes := map[string]func(h *history, d data.Date) (days data.Span){
		"leaving the group": func(h *history, d data.Date) data.Span {
			for i := range h.memberships {
				if h.memberships[i].Person == h.person.ID {
					h.memberships[i] = h.memberships[i].Leave(d)
				}
			}
			return data.Span{From: d + 1}
		},
		"leaving the programme": func(h *history, d data.Date) data.Span {
			if h.person.Left == 0 || h.person.Left > d {
				h.person.Left = d
			}
			return data.Span{From: d + 1}
		},
		"a pause": func(h *history, d data.Date) data.Span {
			days := data.Span{From: d, Until: d.AddDays(14)}
			h.person.Away = append(h.person.Away, data.Away{Kind: data.Paused, Span: days})
			return days
		},
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				h := drawHistory(t)
				before := h.attendance()
				days := change(&h, data.Date(rapid.IntRange(1000, 1080).Draw(t, "day")))
				after := h.attendance()
				if got, want := rateOutside(after, days), rateOutside(before, days); got != want {
					t.Fatalf("the meetings outside %v: %v became %v", days, want, got)
				}
				if after.Rate().Of() > before.Rate().Of() || after.Rate().Missed > before.Rate().Missed {
					t.Fatalf("%v became %v", before.Rate(), after.Rate())
				}
			})
		})
	}
}

func TestComingBackKeepsWhatWasAndLeavesOutTheTimeBetween(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		before := h.attendance()
		left := data.Date(rapid.IntRange(1000, 1080).Draw(t, "left"))
		back := left.AddDays(rapid.IntRange(2, 30).Draw(t, "away"))
		for i, m := range h.memberships {
			if m.Person == h.person.ID {
				h.memberships[i] = m.Leave(left).Join(back)
			}
		}
		after := h.attendance()
		since := data.Span{From: left + 1}
		if got, want := rateOutside(after, since), rateOutside(before, since); got != want {
			t.Fatalf("up to leaving: %v became %v", want, got)
		}
		for _, v := range after.Visits {
			if v.Expected && v.Meeting.Date > left && v.Meeting.Date < back {
				t.Fatalf("expected on day %d, between %d and %d", v.Meeting.Date, left, back)
			}
		}
	})
}

func TestJoiningLateCountsFromTheFirstDayOnly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		on := data.Date(rapid.IntRange(1000, 1080).Draw(t, "joined"))
		h.memberships = []data.Membership{{Group: id(1), Person: h.person.ID}, {Group: id(2), Person: h.person.ID}}
		for i := range h.memberships {
			h.memberships[i] = h.memberships[i].Join(on)
		}
		for _, v := range h.attendance().Visits {
			if v.Expected && v.Meeting.Date < on {
				t.Fatalf("expected on day %d, before joining on day %d", v.Meeting.Date, on)
			}
		}
	})
}
