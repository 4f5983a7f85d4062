package data_test

import (
	"testing"

	"alongside/data"
)

// awaited has a meeting of his group still to begin today.
func awaited(y *yusuf) {
	y.ahead = []data.Meeting{{ID: id(70), Group: id(1), Date: callDay, Start: data.At(19, 0)}}
}

func TestByWhenToRing(t *testing.T) {
	type of = []func(*yusuf)
	none := data.CallWhen(99)
	for name, c := range map[string]struct {
		known of
		want  data.CallWhen
	}{
		"nobody who comes":                                 {of{awaited}, none},
		"who was missed, and meets tonight":                {of{evening("PAA"), awaited}, data.RingToday},
		"who was missed, and meets another day":            {of{evening("PAA")}, data.RingThisWeek},
		"who came back, and meets tonight":                 {of{since(34, "PAAAP"), awaited}, data.RingToday},
		"who came back, and meets another day":             {of{since(34, "PAAAP")}, data.RingThisWeek},
		"still today who did not answer":                   {of{evening("PAA"), awaited, tried(0)}, data.RingToday},
		"a quiet pair, though the mentee comes tonight":    {of{paired(60, 14), awaited}, data.RingThisWeek},
		"who waits, though they come tonight":              {of{waiting(40), awaited}, data.RingThisWeek},
		"a milestone today":                                {of{aYearIn(0)}, data.RingToday},
		"a milestone in two days":                          {of{aYearIn(2), awaited}, data.RingThisWeek},
		"a one-to-one agreed for today":                    {of{paired(60, 9), agreed(0)}, data.RingToday},
		"a one-to-one that was not logged":                 {of{paired(60, 9), agreed(3)}, data.RingThisWeek},
		"a review due today":                               {of{paired(60, 9), reviewDue(0)}, data.RingToday},
		"a review of last week":                            {of{paired(60, 9), reviewDue(7)}, data.RingThisWeek},
		"who was missed long, with a milestone today":      {of{evening("PAAA"), aYearIn(0)}, data.RingToday},
		"later who was missed and rung":                    {of{evening("PAA"), spoke(6), awaited}, data.RingLater},
		"this week again when the week is over":            {of{evening("PAA"), spoke(7)}, data.RingThisWeek},
		"later a quiet pair whose mentor was asked":        {of{paired(60), spokeToRuth(6)}, data.RingLater},
		"nobody who waits and was told so":                 {of{waiting(40), spoke(3)}, none},
		"nobody who came back and was spoken to":           {of{since(34, "PAAAP"), spoke(6)}, none},
		"this week where one of two was settled":           {of{paired(60), waiting(40), evening("PAA"), spokeToRuth(3)}, data.RingThisWeek},
		"nobody who left":                                  {of{evening("PAA"), left, awaited}, none},
		"nobody who told us that they will be away":        {of{evening("PAA"), away(data.ToldUs, -2, 5), awaited}, none},
		"today a milestone of somebody who is on a pause":  {of{aYearIn(0), away(data.Paused, -2, 5)}, data.RingToday},
		"later, and a milestone that was rung about is no": {of{aYearIn(0), evening("PAA"), spoke(0)}, data.RingLater},
	} {
		t.Run(name, func(t *testing.T) {
			y := aYusuf(c.known...)
			got := none
			if call, due := y.call(); due {
				got = call.When
			} else if call, later := data.CallLater(y.input()); later {
				got = call.When
			}
			if got != c.want {
				t.Errorf("by %v, want %v", got, c.want)
			}
		})
	}
}

func TestACallBeforeAMeetingNamesTheNextOne(t *testing.T) {
	y := aYusuf(evening("PAA"), awaited)
	y.ahead = append(y.ahead, data.Meeting{ID: id(71), Group: id(1), Date: callDay, Start: data.At(21, 0)})
	if call, _ := y.call(); call.Before.ID != id(70) {
		t.Errorf("before %+v", call.Before)
	}
}

func TestWhomAMeetingWaitsFor(t *testing.T) {
	m := data.Meeting{ID: id(70), Group: id(1), Date: callDay, Start: data.At(19, 0)}
	p := data.Person{ID: id(2), First: "Yusuf"}
	belongs := []data.Membership{{Group: id(1), Person: id(2), Spans: []data.Span{{From: callDay.AddDays(-70)}}}}
	told := p
	told.Away = []data.Away{{Kind: data.ToldUs, Span: data.Span{From: callDay, Until: callDay}}}
	pause := p
	pause.Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: callDay}}}
	mark := func(s data.Status) []data.Mark { return []data.Mark{{Meeting: m.ID, Person: id(2), Status: s}} }
	for name, c := range map[string]struct {
		person data.Person
		of     []data.Membership
		marks  []data.Mark
		want   bool
	}{
		"a member":                   {p, belongs, nil, true},
		"a guest":                    {p, nil, nil, false},
		"who told us":                {told, belongs, nil, false},
		"who is on a pause":          {pause, belongs, nil, false},
		"who is there already":       {p, belongs, mark(data.Present), false},
		"who was excused beforehand": {p, belongs, mark(data.Excused), false},
		"whose mark was taken back":  {p, belongs, mark(data.NotRecorded), true},
	} {
		if got := data.AwaitedAt(m, c.person, c.of, c.marks); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
