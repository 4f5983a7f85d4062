package data_test

import (
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
)

func TestWhoHasNotBeenSeenForTooLong(t *testing.T) {
	// The evenings are those of attendance_test.go: weekly from 4 January 2026.
	for name, c := range map[string]struct {
		evenings string
		today    string
		away     []data.Away
		want     data.Concern
	}{
		"nothing known":                             {"", "2026-02-01", nil, data.NoConcern},
		"there last week":                           {"PPP", "2026-01-20", nil, data.NoConcern},
		"one miss":                                  {"PPA", "2026-01-20", nil, data.NoConcern},
		"two misses in a row: check in":             {"PAA", "2026-01-20", nil, data.CheckIn},
		"three misses in a row: review":             {"PAAA", "2026-01-27", nil, data.Review},
		"never came, three misses: review":          {"AAA", "2026-01-20", nil, data.Review},
		"the row passes over excused":               {"PAEA", "2026-01-27", nil, data.CheckIn},
		"the row passes over not recorded":          {"PA-A", "2026-01-27", nil, data.CheckIn},
		"a third miss in an open register":          {"PAAa", "2026-01-27", nil, data.CheckIn},
		"came back":                                 {"PAAAP", "2026-02-03", nil, data.NoConcern},
		"29 days unseen after one miss":             {"PA", "2026-02-02", nil, data.NoConcern},
		"30 days unseen after one miss: review":     {"PA", "2026-02-03", nil, data.Review},
		"30 days unseen, but no meeting since":      {"P", "2026-02-03", nil, data.NoConcern},
		"30 days unseen, but all of it excused":     {"PEEEE", "2026-02-03", nil, data.NoConcern},
		"30 days unseen, but nobody recorded it":    {"P----", "2026-02-03", nil, data.NoConcern},
		"30 days unseen, one miss among excused":    {"PEAEE", "2026-02-03", nil, data.Review},
		"30 days unseen, the miss in an open one":   {"P----a", "2026-02-09", nil, data.NoConcern},
		"30 days unseen, the miss unexpected":       {"P(AAAA)", "2026-02-03", nil, data.NoConcern},
		"never seen, one miss long ago":             {"A", "2026-06-01", nil, data.NoConcern},
		"known absence today":                       {"PAAA", "2026-01-27", []data.Away{{Kind: data.ToldUs, Span: span("2026-01-27", "2026-01-27")}}, data.NoConcern},
		"paused today":                              {"PAAA", "2026-01-27", []data.Away{{Kind: data.Paused, Span: span("2026-01-20", "")}}, data.NoConcern},
		"known absence that ended yesterday":        {"PAAA", "2026-01-27", []data.Away{{Kind: data.ToldUs, Span: span("2026-01-20", "2026-01-26")}}, data.Review},
		"a visit that nobody expected is a visit":   {"PAA(P)", "2026-01-27", nil, data.NoConcern},
		"a visit in an open register is a visit":    {"PAAAp", "2026-02-01", nil, data.NoConcern},
		"seen long ago, and now only not recorded.": {"PP------", "2026-06-01", nil, data.NoConcern},
	} {
		t.Run(name, func(t *testing.T) {
			p := aMember()
			p.Away = c.away
			if got := data.ConcernFor(p, evenings(c.evenings), data.DefaultThresholds, day(c.today)); got != c.want {
				t.Errorf("%s on %s: got %v, want %v", c.evenings, c.today, got, c.want)
			}
		})
	}
}

func TestTheThresholdsAreSettings(t *testing.T) {
	patient := data.Thresholds{CheckInMisses: 4, ReviewMisses: 6, ReviewDays: 90, QuietDays: 30, SilentDays: 60}
	for name, c := range map[string]struct {
		evenings string
		today    string
		want     data.Concern
	}{
		"three misses are few":  {"PAAA", "2026-01-27", data.NoConcern},
		"four: check in":        {"PAAAA", "2026-02-03", data.CheckIn},
		"six: review":           {"PAAAAAA", "2026-02-16", data.Review},
		"89 days unseen":        {"PA", "2026-04-03", data.NoConcern},
		"90 days: review":       {"PA", "2026-04-04", data.Review},
		"seen again, all well.": {"PAAAAAAP", "2026-02-24", data.NoConcern},
	} {
		t.Run(name, func(t *testing.T) {
			if got := data.ConcernFor(aMember(), evenings(c.evenings), patient, day(c.today)); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestKnownAbsencesNeverAlarm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		today := data.Date(rapid.IntRange(1000, 1200).Draw(t, "today"))
		kind := rapid.SampledFrom([]data.AwayKind{data.Paused, data.ToldUs}).Draw(t, "kind")
		h.person.Away = append(h.person.Away, data.Away{Kind: kind, Span: data.Span{From: today.AddDays(-3), Until: today}})
		if got := data.ConcernFor(h.person, h.attendance(), data.DefaultThresholds, today); got != data.NoConcern {
			t.Fatalf("got %v", got)
		}
	})
}

func TestARegisterStillBeingFilledRaisesNoAlarm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		tonight := data.Meeting{ID: id(999), Group: id(1), Date: 1100, Start: data.At(19, 0), State: data.Open}
		before := data.ConcernFor(h.person, h.attendance(), data.DefaultThresholds, tonight.Date)
		h.meetings = append(h.meetings, tonight)
		h.marks = append(h.marks, data.Mark{
			Meeting: tonight.ID, Person: h.person.ID, Status: data.Status(rapid.IntRange(0, 4).Draw(t, "status")),
		})
		if got := data.ConcernFor(h.person, h.attendance(), data.DefaultThresholds, tonight.Date); got > before {
			t.Fatalf("tonight's open register raised %v to %v", before, got)
		}
	})
}

func TestNobodyIsUnseenForMissesBeforeAPause(t *testing.T) {
	for seen, want := range map[string]int{
		"PAAE": 0, "PAA-": 0, "PAA": 0, // missed, then on a pause, and since then nothing that says anything
		"PAAA": 28 - 6, // missed since then too: the days of the pause are left out
	} {
		a := evenings(seen)
		a.Paused = []data.Span{span("2026-01-19", "2026-01-24")}
		a.Away = a.Paused
		if got := a.Unseen(day("2026-02-01")); got != want {
			t.Errorf("%s: unseen for %d days, want %d", seen, got, want)
		}
	}
}

func TestUnseenCountsTheDaysSinceTheLastVisit(t *testing.T) {
	for name, c := range map[string]struct {
		evenings string
		want     int // on 1 February, the day of the fifth evening
	}{
		"never seen":                   {"AAAA", 0},
		"seen, then missed":            {"PPA", 21},
		"seen, and no meeting since":   {"PPPP", 0},
		"seen where nobody expected":   {"(P)AAA", 28},
		"only excused since":           {"PEEE", 0},
		"only not recorded since":      {"P---", 0},
		"missed only in an open one":   {"PPPa", 0},
		"missed, then not recorded":    {"PA--", 28},
		"missed where nobody expected": {"PP(AA)", 0},
	} {
		t.Run(name, func(t *testing.T) {
			if got := evenings(c.evenings).Unseen(day("2026-02-01")); got != c.want {
				t.Errorf("%s: got %d, want %d", c.evenings, got, c.want)
			}
		})
	}
}

func TestWhoComesBackAfterAGapIsWelcomedBack(t *testing.T) {
	for name, c := range map[string]struct {
		before string
		on     string
		want   bool
	}{
		"after three misses":                     {"PAAA", "2026-02-01", true},
		"after two misses":                       {"PAA", "2026-01-25", false},
		"after one miss and 30 days":             {"PA", "2026-02-03", true},
		"after one miss and 29 days":             {"PA", "2026-02-02", false},
		"there last week":                        {"PPPP", "2026-02-01", false},
		"who was never here is not back":         {"AAAA", "2026-02-01", false},
		"after weeks that were all excused":      {"PEEEE", "2026-02-08", false},
		"after weeks that nobody recorded":       {"P-----", "2026-02-15", false},
		"nobody who has no history is back":      {"", "2026-02-01", false},
		"a visit in between ends the gap":        {"PAAAP", "2026-02-08", false},
		"three misses with an excuse in between": {"PAEAA", "2026-02-08", true},
	} {
		t.Run(name, func(t *testing.T) {
			meeting := data.Meeting{ID: id(500), Date: day(c.on), Start: data.At(19, 0), State: data.Open}
			if got := data.WelcomeBack(evenings(c.before), data.DefaultThresholds, meeting); got != c.want {
				t.Errorf("%s: got %v", c.before, got)
			}
		})
	}
}
