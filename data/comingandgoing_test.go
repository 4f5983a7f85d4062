package data_test

import (
	"cmp"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
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

func TestComingBackToTheProgrammeChangesNothingOfThePast(t *testing.T) {
	type past struct {
		Visits                   []data.Visit
		Rate                     data.Rate
		Missed, Attended, Unseen int
		Registers                []data.Counts
		FirstSeen, LastSeen      data.Date
	}
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		h.person.Left = data.Date(rapid.IntRange(1000, 1080).Draw(t, "left"))
		back := h.person.Left.AddDays(rapid.IntRange(-5, 40).Draw(t, "away"))
		asOf := func(d data.Date) past {
			a := h.attendance().Until(d)
			p := past{
				Visits: append([]data.Visit{}, a.Visits...), Rate: a.Rate(), Missed: a.MissedInRow(), Attended: a.AttendedInRow(),
				Unseen: a.Unseen(d), FirstSeen: a.FirstSeen(), LastSeen: a.LastSeen(),
			}
			for _, m := range h.meetings {
				if m.Date <= d {
					p.Registers = append(p.Registers, data.CountsOf(m, h.memberships, map[data.ID]data.Person{h.person.ID: h.person}, h.marks))
				}
			}
			return p
		}
		days := []data.Date{data.Date(rapid.IntRange(990, int(back)-1).Draw(t, "as of")), back - 1}
		before := []past{asOf(days[0]), asOf(days[1])}
		was := slices.Clone(h.memberships)
		for i, m := range h.memberships {
			if m.Person == h.person.ID {
				h.memberships[i] = m.Back(h.person.Left, back)
			}
			if err := h.memberships[i].Validate(); err != nil {
				t.Fatalf("%v: %v", h.memberships[i].Spans, err)
			}
		}
		h.person.Left = 0
		if diff := gocmp.Diff(before, []past{asOf(days[0]), asOf(days[1])}); diff != "" {
			t.Fatalf("(-before +after):\n%s", diff)
		}
		for i, m := range h.memberships {
			for d := back; d < 1200; d++ {
				if m.On(d) != was[i].On(d) {
					t.Fatalf("a member on day %d: %v, back on day %d: %v", d, was[i].On(d), back, m.On(d))
				}
			}
		}
	})
}

func TestOldMissesRaiseNoAlarmOnTheDayOfComingBack(t *testing.T) {
	open := []data.Span{span("2026-01-01", "")}
	for name, c := range map[string]struct {
		away    []data.Away
		spans   []data.Span
		later   int // misses from 2 August on
		today   string
		concern data.Concern
	}{
		"left the group and joined again":       {nil, []data.Span{span("2026-01-01", "2026-02-01"), span("2026-08-01", "")}, 0, "2026-08-01", data.NoConcern},
		"one miss since joining again":          {nil, []data.Span{span("2026-01-01", "2026-02-01"), span("2026-08-01", "")}, 1, "2026-08-03", data.NoConcern},
		"two misses since joining again":        {nil, []data.Span{span("2026-01-01", "2026-02-01"), span("2026-08-01", "")}, 2, "2026-08-10", data.CheckIn},
		"after a pause of half a year":          {[]data.Away{{Kind: data.Paused, Span: span("2026-01-30", "2026-07-31")}}, open, 0, "2026-08-01", data.NoConcern},
		"three misses after the pause":          {[]data.Away{{Kind: data.Paused, Span: span("2026-01-30", "2026-07-31")}}, open, 3, "2026-08-17", data.Review},
		"a pause that is still to come":         {[]data.Away{{Kind: data.Paused, Span: span("2026-03-01", "")}}, open, 0, "2026-02-01", data.Review},
		"an absence that we were told of":       {[]data.Away{{Kind: data.ToldUs, Span: span("2026-01-30", "2026-07-31")}}, open, 0, "2026-08-01", data.Review},
		"a member all the time, as it ever was": {nil, open, 0, "2026-02-01", data.Review},
	} {
		t.Run(name, func(t *testing.T) {
			p := aMember()
			p.Away = c.away
			h := history{person: p, memberships: []data.Membership{{Group: id(1), Person: p.ID, Spans: c.spans}}}
			on := []string{"2026-01-20", "2026-01-22", "2026-01-25", "2026-01-27", "2026-08-02", "2026-08-09", "2026-08-16"}
			for i, d := range on[:4+c.later] {
				m := data.Meeting{ID: id(100 + i), Group: id(1), Date: day(d), Start: data.At(19, 0), State: data.Closed}
				h.meetings = append(h.meetings, m)
				status := data.Absent
				if i == 0 {
					status = data.Present
				}
				h.marks = append(h.marks, data.Mark{Meeting: m.ID, Person: p.ID, Status: status})
			}
			today := day(c.today)
			if got := data.ConcernFor(p, h.attendance(), data.DefaultThresholds, today); got != c.concern {
				t.Errorf("concern %v, want %v", got, c.concern)
			}
			reasons := data.ReasonsToCall(data.ReasonInput{
				Person: p, Memberships: h.memberships, Attendance: h.attendance(), Thresholds: data.DefaultThresholds, Today: today,
			})
			if (len(reasons) > 0) != (c.concern != data.NoConcern) {
				t.Errorf("reasons to ring: %+v", reasons)
			}
			if want := cmp.Or(c.later, 3); len(reasons) > 0 && reasons[0].Missed != want {
				t.Errorf("missed %d lately, want %d", reasons[0].Missed, want)
			}
			// Whoever comes after that is welcomed back all the same, and not rung about it.
			tonight := data.Meeting{ID: id(500), Group: id(1), Date: today, Start: data.At(19, 0), State: data.Closed}
			if !data.WelcomeBack(h.attendance().Before(tonight), data.DefaultThresholds, tonight) {
				t.Error("not welcomed back")
			}
			if got := h.attendance().MissedInRow(); got != 3+c.later {
				t.Errorf("missed %d in a row, want %d: only attending breaks the row", got, 3+c.later)
			}
		})
	}
}
