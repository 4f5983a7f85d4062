package dossier_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/dossier/riverside"
	"alongside/data/sample"
	"alongside/data/store"
)

// callsFromEverything judges everybody by all that was ever recorded.
func callsFromEverything(r data.Records, today data.Date) []data.Call {
	var calls []data.Call
	for _, p := range r.People {
		in := data.ReasonInput{Person: p, Milestones: r.Programme.Milestones, Today: today}
		var groups []data.Group
		for _, m := range r.Memberships {
			if m.Person == p.ID {
				in.Memberships = append(in.Memberships, m)
			}
			for _, g := range r.Groups {
				if m.Person == p.ID && m.Group == g.ID && m.On(today) {
					groups = append(groups, g)
				}
			}
		}
		in.Thresholds = data.ThresholdsFor(r.Programme.Thresholds, groups)
		in.Attendance = data.AttendanceOf(p, in.Memberships, r.Meetings, r.Marks)
		heard := data.CallInput{
			Person: p, LastSeen: in.Attendance.LastSeen(), Dismissals: r.Dismissals,
			OfMentors: make(map[data.ID][]data.Contact), Thresholds: in.Thresholds, Today: today,
		}
		for _, pair := range r.Pairs {
			if pair.Mentee == p.ID && !pair.Live() {
				in.Ended = append(in.Ended, pair)
			}
			if pair.Mentee != p.ID || !pair.Live() {
				continue
			}
			log := data.PairLog{Pair: pair}
			for _, c := range r.Contacts {
				if c.Pair == pair.ID {
					log.Contacts = append(log.Contacts, c)
				}
				if c.Pair.IsZero() && c.Person == pair.Mentor {
					heard.OfMentors[pair.Mentor] = append(heard.OfMentors[pair.Mentor], c)
				}
			}
			in.Pairs = append(in.Pairs, log)
		}
		for _, c := range r.Contacts {
			if c.Person == p.ID || slices.Contains(c.Others, p.ID) {
				heard.Contacts = append(heard.Contacts, c)
			}
		}
		if pair, paired := data.CurrentPair(r.Pairs, p.ID); paired {
			heard.Mentor = pair.Mentor
		}
		heard.Reasons = data.ReasonsToCall(in)
		if call, due := data.CallFor(heard); due {
			calls = append(calls, call)
		}
	}
	data.SortCalls(calls)
	return calls
}

// whyTheyAreRung is what is compared: people, reasons and their order.
func whyTheyAreRung(calls []data.Call) []string {
	var lines []string
	for _, c := range calls {
		line := c.Person.ID.String() + " " + c.LastSeen.String() + " " + c.Mentor.String() + " " + c.Last.Date.String()
		for _, r := range c.Reasons() {
			line += " " + r.Kind.String() + " " + r.Since.String()
		}
		lines = append(lines, line)
	}
	return lines
}

func callList(t *testing.T, s *store.Store) dossier.CallList {
	t.Helper()
	var list dossier.CallList
	err := s.View(func(r *store.Reader) (err error) {
		list, err = dossier.Calls(r, riverside.Today, data.At(23, 59))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func callsIn(t *testing.T, s *store.Store) []data.Call {
	t.Helper()
	return callList(t, s).Due
}

func TestTheLastWeeksTellAsMuchAsEverythingEverRecorded(t *testing.T) {
	for _, seed := range []uint64{1, 2} {
		records := sample.Make(sample.Config{Seed: seed, People: 150, Years: 2, Groups: 3, Today: riverside.Today})
		records.Groups[0].Thresholds = data.Thresholds{CheckInMisses: 1, ReviewMisses: 5, ReviewDays: 90, QuietDays: 5, SilentDays: 50, WaitingDays: 3}
		s := riverside.Programme(t, records)
		want := callsFromEverything(records, riverside.Today)
		if len(want) == 0 {
			t.Error("the sample has nobody to ring, so that nothing is compared")
		}
		if diff := cmp.Diff(whyTheyAreRung(want), whyTheyAreRung(callsIn(t, s))); diff != "" {
			t.Errorf("seed %d (-everything +the last weeks):\n%s", seed, diff)
		}
	}
}

func TestWhoComesBackAfterALongTimeIsFound(t *testing.T) {
	ages := riverside.Meeting(35, riverside.Thursday, riverside.Today.AddDays(-147), data.Closed)
	missed := riverside.Meeting(36, riverside.Thursday, riverside.Today.AddDays(-100), data.Closed)
	s := riverside.Programme(t, data.Records{
		People: []data.Person{riverside.Dana}, Groups: []data.Group{riverside.Thursday}, Memberships: []data.Membership{riverside.Membership(riverside.Thursday, riverside.Dana)},
		Meetings: []data.Meeting{ages, missed, riverside.Meeting(37, riverside.Thursday, riverside.Today.AddDays(-3), data.Closed)},
		Marks: []data.Mark{
			riverside.Mark(ages, riverside.Dana, data.Present), riverside.Mark(missed, riverside.Dana, data.Absent),
			{Meeting: riverside.ID(37), Person: riverside.Dana.ID, Status: data.Present},
		},
	})
	calls := callsIn(t, s)
	if len(calls) != 1 || calls[0].Kind != data.CameBack || calls[0].Since != riverside.Today.AddDays(-3) {
		t.Errorf("calls: %+v", calls)
	}
}

func TestACallThatIsSetAsideIsNotAskedForAgain(t *testing.T) {
	waits := riverside.Dana
	waits.Path.WaitingSince = riverside.Today.AddDays(-40)
	s := riverside.Programme(t, data.Records{People: []data.Person{waits}})
	calls := callsIn(t, s)
	if len(calls) != 1 || calls[0].Kind != data.WaitingForMentor {
		t.Fatalf("calls: %+v", calls)
	}
	if err := s.Dismiss(data.NewDismissal(waits.ID, calls[0].CallReason, riverside.Today, "asked to wait until the summer")); err != nil {
		t.Fatal(err)
	}
	if list := callList(t, s); len(list.Due) != 0 || len(list.SetAside) != 1 {
		t.Errorf("set aside, and still there: %+v", list)
	}
	if err := s.RestoreCalls(waits.ID); err != nil {
		t.Fatal(err)
	}
	if list := callList(t, s); len(list.Due) != 1 || len(list.SetAside) != 0 {
		t.Errorf("brought back, and not there: %+v", list)
	}
}

func TestWhoIsRungBeforeTonightsMeetingAndWhoWasRung(t *testing.T) {
	evening := riverside.Thursday
	var meetings []data.Meeting
	var marks []data.Mark
	for week := 4; week >= 1; week-- {
		m := riverside.Meeting(byte(40+week), evening, riverside.Today.AddDays(-7*week), data.Closed)
		meetings = append(meetings, m)
		came := data.Absent
		if week == 4 {
			came = data.Present
		}
		marks = append(marks, riverside.Mark(m, riverside.Dana, came))
	}
	tonight := riverside.Meeting(50, evening, riverside.Today, data.Planned)
	s := riverside.Programme(t, data.Records{
		People: []data.Person{riverside.Dana}, Groups: []data.Group{evening}, Memberships: []data.Membership{riverside.Membership(evening, riverside.Dana)},
		Meetings: append(meetings, tonight), Marks: marks,
	})
	list := func(hour int) (list dossier.CallList) {
		if err := s.View(func(r *store.Reader) (err error) {
			list, err = dossier.Calls(r, riverside.Today, data.At(hour, 0))
			return err
		}); err != nil {
			t.Fatal(err)
		}
		return list
	}
	if calls := list(12).Due; len(calls) != 1 || calls[0].When != data.RingToday || calls[0].Before.ID != tonight.ID {
		t.Errorf("at noon: %+v", calls)
	}
	if calls := list(20).Due; len(calls) != 1 || calls[0].When != data.RingThisWeek {
		t.Errorf("once it has begun: %+v", calls)
	}
	if _, err := s.AddContact(data.Contact{Person: riverside.Dana.ID, Date: riverside.Today, How: data.ByPhone}); err != nil {
		t.Fatal(err)
	}
	if l := list(12); len(l.Due) != 0 || len(l.Later) != 1 || l.Later[0].When != data.RingLater {
		t.Errorf("once she was rung: %+v", l)
	}
}

// BenchmarkCalls reads who needs a call in a programme of 400 people and ten
// years: what Today waits for.
func BenchmarkCalls(b *testing.B) {
	records := sample.Make(sample.Config{Seed: 1, People: 400, Years: 10, Groups: 8, Today: riverside.Today})
	s := riverside.Programme(b, records)
	for b.Loop() {
		if err := s.View(func(r *store.Reader) error {
			_, err := dossier.Calls(r, riverside.Today, data.At(23, 59))
			return err
		}); err != nil {
			b.Fatal(err)
		}
	}
}
