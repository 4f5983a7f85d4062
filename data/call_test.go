package data_test

import (
	"cmp"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

var callDay = day("2026-11-19")

// yusuf is a member of a weekly group and a mentee of Ruth's, of whom anything
// may be known that leads to a call.
type yusuf struct {
	person      data.Person
	letters     string // his evenings, as evenings has them
	first       int    // how many days ago the first of them was; 0: the last one was a week ago
	pairs       []data.PairLog
	ended       []data.Pair
	contacts    []data.Contact
	toMentor    []data.Contact // calls to Ruth
	dismissals  []data.Dismissal
	notMember   bool
	thresholds  data.Thresholds
	milestones  []data.Milestone
	today       data.Date
	memberships []data.Membership
	attendance  data.Attendance
	ahead       []data.Meeting
}

var ruth, ruthsPair = id(9), id(8)

// aYusuf came to every meeting, has a mentor, and needs no call.
func aYusuf(change ...func(*yusuf)) *yusuf {
	y := &yusuf{
		person: data.Person{ID: id(2), First: "Yusuf"}, letters: "PPPP",
		thresholds: data.DefaultThresholds, today: callDay,
	}
	for _, c := range change {
		c(y)
	}
	y.attendance = evenings(y.letters)
	first := y.today.AddDays(-cmp.Or(y.first, 7*len(y.attendance.Visits)))
	for i := range y.attendance.Visits {
		y.attendance.Visits[i].Meeting.Date = first.AddDays(7 * i)
	}
	if !y.notMember {
		y.memberships = []data.Membership{{Group: id(1), Person: id(2), Spans: []data.Span{{From: first}}}}
	}
	return y
}

func (y *yusuf) reasons() []data.CallReason {
	return data.ReasonsToCall(data.ReasonInput{
		Person: y.person, Memberships: y.memberships, Attendance: y.attendance, Pairs: y.pairs, Ended: y.ended,
		Thresholds: y.thresholds, Milestones: y.milestones, Today: y.today,
	})
}

func (y *yusuf) call() (data.Call, bool) { return data.CallFor(y.input()) }

func (y *yusuf) input() data.CallInput {
	return data.CallInput{
		Person: y.person, Reasons: y.reasons(), LastSeen: y.attendance.LastSeen(), Contacts: y.contacts,
		OfMentors: map[data.ID][]data.Contact{ruth: y.toMentor}, Dismissals: y.dismissals,
		Thresholds: y.thresholds, Ahead: y.ahead, Today: y.today,
	}
}

// kinds are what the call is about, the leading one first.
func (y *yusuf) kinds() []data.CallKind {
	call, due := y.call()
	if !due {
		return nil
	}
	var kinds []data.CallKind
	for _, r := range call.Reasons() {
		kinds = append(kinds, r.Kind)
	}
	return kinds
}

// What may be true of him.
func evening(letters string) func(*yusuf) { return func(y *yusuf) { y.letters = letters } }

// since has his evenings begin so many days ago.
func since(days int, letters string) func(*yusuf) {
	return func(y *yusuf) { y.letters, y.first = letters, days }
}

func spoke(daysAgo int) func(*yusuf) {
	return func(y *yusuf) { y.contacts = append(y.contacts, data.Contact{Date: callDay.AddDays(-daysAgo)}) }
}

func tried(daysAgo int) func(*yusuf) {
	return func(y *yusuf) {
		y.contacts = append(y.contacts, data.Contact{Date: callDay.AddDays(-daysAgo), Missed: true})
	}
}

func spokeToRuth(daysAgo int) func(*yusuf) {
	return func(y *yusuf) { y.toMentor = append(y.toMentor, data.Contact{Date: callDay.AddDays(-daysAgo)}) }
}

// paired makes him Ruth's mentee since so many days, with one-to-ones so many
// days ago, which are contacts of his too.
func paired(since int, met ...int) func(*yusuf) {
	return func(y *yusuf) {
		log := data.PairLog{Pair: data.NewPair(ruthsPair, id(2), ruth, callDay.AddDays(-since), data.Active)}
		for _, daysAgo := range met {
			c := data.Contact{Pair: ruthsPair, Date: callDay.AddDays(-daysAgo)}
			log.Contacts, y.contacts = append(log.Contacts, c), append(y.contacts, c)
		}
		y.pairs = append(y.pairs, log)
	}
}

// agreed has the pair's first one-to-one name the next, so many days ago.
func agreed(daysAgo int) func(*yusuf) {
	return func(y *yusuf) { y.pairs[0].Contacts[0].Next = callDay.AddDays(-daysAgo) }
}

func reviewDue(daysAgo int) func(*yusuf) {
	return func(y *yusuf) { y.pairs[0].Pair.ReviewOn = callDay.AddDays(-daysAgo) }
}

func onPause(y *yusuf) {
	y.pairs[0].Pair.Steps = append(y.pairs[0].Pair.Steps, data.PairStep{Date: callDay.AddDays(-1), State: data.OnPause})
}

func waiting(days int) func(*yusuf) {
	return func(y *yusuf) { y.person.Path.WaitingSince = callDay.AddDays(-days) }
}

// wasPaired makes him the mentee of a pair that ended so many days ago.
func wasPaired(daysAgo int, reason data.EndReason) func(*yusuf) {
	return func(y *yusuf) {
		p := data.NewPair(ruthsPair, id(2), ruth, callDay.AddDays(-daysAgo-30), data.Active)
		p.Steps = append(p.Steps, data.PairStep{Date: callDay.AddDays(-daysAgo), State: data.Ended, Reason: reason})
		y.ended = append(y.ended, p)
	}
}

// recovering counts so that a year is full in so many days.
func aYearIn(days int) func(*yusuf) {
	return func(y *yusuf) {
		y.person.ShareMilestones = true
		y.person.RecoveryDates = []data.Date{callDay.AddDays(days).AddMonths(-12)}
	}
}

func away(kind data.AwayKind, from, until int) func(*yusuf) {
	return func(y *yusuf) {
		y.person.Away = append(y.person.Away, data.Away{Kind: kind, Span: data.Span{From: callDay.AddDays(from), Until: callDay.AddDays(until)}})
	}
}

func left(y *yusuf) { y.person.Left = callDay.AddDays(-1) }

func noGroup(y *yusuf) { y.notMember = true }

func TestWhoShouldBeRungAndWhy(t *testing.T) {
	type of = []func(*yusuf)
	type want = []data.CallKind
	for name, c := range map[string]struct {
		known of
		want  want
	}{
		"nobody who comes":                               {of{}, nil},
		"nobody who missed once":                         {of{evening("PPA")}, nil},
		"who missed twice":                               {of{evening("PAA")}, want{data.NotSeen}},
		"who never came":                                 {of{evening("AAA")}, want{data.NotSeen}},
		"not who was rung this week":                     {of{evening("PAA"), spoke(6)}, nil},
		"again a week after a call":                      {of{evening("PAA"), spoke(7)}, want{data.NotSeen}},
		"still who did not answer":                       {of{evening("PAA"), tried(0)}, want{data.NotSeen}},
		"not who left the programme":                     {of{evening("PAA"), left}, nil},
		"not who left the group":                         {of{evening("PAA"), noGroup}, nil},
		"not who told us of an absence":                  {of{evening("PAA"), away(data.ToldUs, -2, 5)}, nil},
		"not who is on a pause":                          {of{evening("PAA"), away(data.Paused, -2, 5)}, nil},
		"again once the absence is over":                 {of{evening("PAA"), away(data.ToldUs, -20, -1)}, want{data.NotSeen}},
		"not of a register still open":                   {of{evening("PAAa"), spoke(7)}, want{data.NotSeen}},
		"a pair quiet for two weeks":                     {of{paired(60, 14)}, want{data.QuietPair}},
		"not a pair that met 13 days ago":                {of{paired(60, 13)}, nil},
		"a pair that has not met since it began":         {of{paired(14)}, want{data.QuietPair}},
		"not a pair on a pause":                          {of{paired(60), onPause}, nil},
		"a quiet pair in no group":                       {of{paired(60), noGroup}, want{data.QuietPair}},
		"not a quiet pair that was asked this week":      {of{paired(60), spoke(6)}, nil},
		"not a quiet pair whose mentor was asked":        {of{paired(60), spokeToRuth(6)}, nil},
		"a quiet pair a week after asking":               {of{paired(60), spokeToRuth(7)}, want{data.QuietPair}},
		"not a quiet pair while the mentee is away":      {of{paired(60), away(data.Paused, -2, 5)}, nil},
		"who has waited two weeks for a mentor":          {of{waiting(14)}, want{data.WaitingForMentor}},
		"not who has waited 13 days":                     {of{waiting(13)}, nil},
		"not who waited, and completed their pair since": {of{waiting(90), wasPaired(20, data.Completed)}, nil},
		"who waited, and lost their mentor 14 days ago":  {of{waiting(90), wasPaired(14, data.MentorUnavailable)}, want{data.WaitingForMentor}},
		"not who lost their mentor 13 days ago":          {of{waiting(90), wasPaired(13, data.MentorUnavailable)}, nil},
		"who completed their pair, and waits anew":       {of{waiting(14), wasPaired(20, data.Completed)}, want{data.WaitingForMentor}},
		"not who waited and has a mentor now":            {of{waiting(40), paired(3)}, nil},
		"not who waits and was told so a week ago":       {of{waiting(40), spoke(13)}, nil},
		"who waits and heard nothing for two weeks":      {of{waiting(40), spoke(14)}, want{data.WaitingForMentor}},
		"not who came back to a meeting before the last": {of{evening("PAAAPe"), spoke(15)}, nil},
		"who came back to the last meeting":              {of{since(34, "PAAAP")}, want{data.CameBack}},
		"not who came back to a register still open":     {of{since(34, "PAAAp")}, nil},
		"not who came back and was spoken to since":      {of{since(34, "PAAAP"), spoke(6)}, nil},
		"not who came back a week ago":                   {of{evening("PAAAP")}, nil},
		"a year full today":                              {of{aYearIn(0)}, want{data.MilestoneDue}},
		"a year full in six days":                        {of{aYearIn(6)}, want{data.MilestoneDue}},
		"not a year full in seven days":                  {of{aYearIn(7)}, nil},
		"not a year that was full yesterday":             {of{aYearIn(-1)}, nil},
		"a milestone of somebody away":                   {of{aYearIn(1), away(data.Paused, -2, 5)}, want{data.MilestoneDue}},
		"a milestone of somebody in no group":            {of{aYearIn(1), noGroup}, want{data.MilestoneDue}},
		"not a milestone that somebody rang about":       {of{aYearIn(1), spoke(2)}, nil},
		"a milestone though rung before it stood here":   {of{aYearIn(6), spoke(1)}, want{data.MilestoneDue}},
		"a milestone though the pair met before it":      {of{aYearIn(2), paired(60, 1)}, want{data.MilestoneDue}},
		"not a milestone on a day they met":              {of{aYearIn(0), paired(60, 0)}, nil},
		"a one-to-one agreed for today":                  {of{paired(60, 9), agreed(0)}, want{data.NextOneToOne}},
		"a one-to-one agreed and not logged":             {of{paired(60, 9), agreed(3)}, want{data.NextOneToOne}},
		"not one that is still to come":                  {of{paired(60, 9), agreed(-1)}, nil},
		"of a quiet pair only that it is quiet":          {of{paired(60, 20), agreed(10)}, want{data.QuietPair}},
		"not one that was logged":                        {of{paired(60, 9, 3), agreed(3)}, nil},
		"not one that somebody asked about":              {of{paired(60, 9), agreed(3), spokeToRuth(2)}, nil},
		"one though the mentor was rung before it":       {of{paired(60, 9), agreed(3), spokeToRuth(4)}, want{data.NextOneToOne}},
		"a review that is due":                           {of{paired(60, 9), reviewDue(0)}, want{data.PairReview}},
		"not a review still to come":                     {of{paired(60, 9), reviewDue(-1)}, nil},
		"not a review of a pair on a pause":              {of{paired(60, 9), reviewDue(0), onPause}, nil},
		"not a review that somebody asked about":         {of{paired(60, 9), reviewDue(3), spoke(2)}, nil},
		"one row for all that there is to speak of": {
			of{evening("PAAA"), paired(60, 20), reviewDue(10), aYearIn(2)},
			want{data.NotSeen, data.QuietPair, data.PairReview, data.MilestoneDue},
		},
		"an old quiet pair before a lately missed meeting": {
			of{evening("PPAA"), paired(60, 40)}, want{data.QuietPair, data.NotSeen},
		},
		"a call settles what it can, and not more": {
			of{evening("PAAA"), aYearIn(0), paired(60, 3)}, want{data.MilestoneDue},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := gocmp.Diff(c.want, aYusuf(c.known...).kinds()); diff != "" {
				t.Errorf("reasons (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHowSeriousEachReasonIs(t *testing.T) {
	for name, c := range map[string]struct {
		known []func(*yusuf)
		want  data.Concern
	}{
		"two misses: check in":                   {[]func(*yusuf){evening("PAA")}, data.CheckIn},
		"three misses: review":                   {[]func(*yusuf){evening("PAAA")}, data.Review},
		"quiet for 29 days: look":                {[]func(*yusuf){paired(60, 29)}, data.CheckIn},
		"quiet for 30 days: act":                 {[]func(*yusuf){paired(60, 30)}, data.Review},
		"waiting: check in":                      {[]func(*yusuf){waiting(400)}, data.CheckIn},
		"a milestone: a friendly call":           {[]func(*yusuf){aYearIn(1)}, data.NoConcern},
		"a one-to-one of yesterday: friendly":    {[]func(*yusuf){paired(60, 9), agreed(1)}, data.NoConcern},
		"a one-to-one a week overdue: check in":  {[]func(*yusuf){paired(60, 9), agreed(7)}, data.CheckIn},
		"a review six days overdue: friendly":    {[]func(*yusuf){paired(60, 9), reviewDue(6)}, data.NoConcern},
		"a review a week overdue: check in":      {[]func(*yusuf){paired(60, 9), reviewDue(7)}, data.CheckIn},
		"the leading reason is the most serious": {[]func(*yusuf){paired(60, 31), waiting(40), aYearIn(0)}, data.Review},
	} {
		t.Run(name, func(t *testing.T) {
			call, due := aYusuf(c.known...).call()
			if !due || call.Concern != c.want {
				t.Errorf("due %v, concern %v, want %v", due, call.Concern, c.want)
			}
		})
	}
}

func TestACallTellsTheLatestContactSinceThePersonWasSeen(t *testing.T) {
	y := aYusuf(evening("PPAAA"))
	seen := y.attendance.LastSeen()
	contact := func(after int, note string) data.Contact { return data.Contact{Date: seen.AddDays(after), Note: note} }
	for name, c := range map[string]struct {
		contacts []data.Contact
		want     string
	}{
		"the latest, an attempt too": {[]data.Contact{contact(2, "early"), {Date: seen.AddDays(9), Note: "latest", Missed: true}, contact(5, "middle")}, "latest"},
		"none from before":           {[]data.Contact{contact(-1, "before")}, ""},
		"none that is still to come": {[]data.Contact{contact(5, "then"), contact(100, "to come")}, "then"},
	} {
		t.Run(name, func(t *testing.T) {
			y.contacts = c.contacts
			call, _ := y.call()
			if call.Last.Note != c.want {
				t.Errorf("got %q, want %q", call.Last.Note, c.want)
			}
		})
	}
}

func TestCallsAreOrderedByWhatMatters(t *testing.T) {
	call := func(name string, r data.CallReason) data.Call {
		return data.Call{Person: data.Person{First: name}, CallReason: r}
	}
	calls := []data.Call{
		call("a milestone", data.CallReason{Kind: data.MilestoneDue, Since: 50}),
		call("waits, not long", data.CallReason{Kind: data.WaitingForMentor, Concern: data.CheckIn, Since: 40}),
		call("check in, lately", data.CallReason{Concern: data.CheckIn, Since: 40}),
		call("pair to act on", data.CallReason{Kind: data.QuietPair, Concern: data.Review, Since: 5}),
		call("review, lately", data.CallReason{Concern: data.Review, Since: 30}),
		call("waits, longest", data.CallReason{Kind: data.WaitingForMentor, Concern: data.CheckIn, Since: 3}),
		call("back", data.CallReason{Kind: data.CameBack, Since: 50}),
		call("check in, long ago", data.CallReason{Concern: data.CheckIn, Since: 10}),
		call("review, long ago", data.CallReason{Concern: data.Review, Since: 20}),
		call("review, long ago, and more", data.CallReason{Concern: data.Review, Since: 20, Missed: 9}),
	}
	data.SortCalls(calls)
	var got []string
	for _, c := range calls {
		got = append(got, c.Person.First)
	}
	want := []string{
		"review, long ago, and more", "review, long ago", "review, lately", "pair to act on",
		"check in, long ago", "check in, lately", "waits, longest", "waits, not long", "back", "a milestone",
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
}

func TestAnOpenMeetingNeverCausesACall(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		h.person.Left = 0
		today := data.Date(1100)
		reasons := func() []data.CallReason {
			return data.ReasonsToCall(data.ReasonInput{
				Person: h.person, Memberships: h.memberships, Attendance: h.attendance(),
				Thresholds: data.DefaultThresholds, Today: today,
			})
		}
		before := reasons()
		for n := range rapid.IntRange(1, 4).Draw(t, "open meetings") {
			m := data.Meeting{
				ID: id(900 + n), Group: id(1), Date: today.AddDays(-rapid.IntRange(0, 20).Draw(t, "days ago")),
				Start: data.At(19, 0), State: data.Open,
			}
			h.meetings = append(h.meetings, m)
			h.marks = append(h.marks, data.Mark{Meeting: m.ID, Person: h.person.ID, Status: data.Status(rapid.IntRange(0, 4).Draw(t, "status"))})
		}
		for _, r := range reasons() {
			known := slices.ContainsFunc(before, func(b data.CallReason) bool { return b.Kind == r.Kind && b.Concern >= r.Concern })
			if !known {
				t.Fatalf("open registers led to %v (%v), before them: %v", r.Kind, r.Concern, before)
			}
		}
	})
}
