package sample_test

import (
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/sample"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var thursday = data.NewDate(2026, time.November, 19)

func TestTheSameSeedAlwaysInventsTheSameProgramme(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyConfig(t)
		if one, two := sample.Make(c), sample.Make(c); !reflect.DeepEqual(one, two) {
			t.Fatalf("two samples of one config differ:\n%s", cmp.Diff(one, two))
		}
	})
}

func TestAnotherSeedInventsAnotherProgramme(t *testing.T) {
	c := sample.Tiny(thursday)
	other := c
	other.Seed++
	if cmp.Equal(sample.Make(c).People, sample.Make(other).People) {
		t.Error("two seeds gave the same people")
	}
}

func TestEveryInventedRecordCanBeStored(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyConfig(t)
		r := sample.Make(c)
		if len(r.People) != c.People {
			t.Fatalf("%d people were asked for, %d came", c.People, len(r.People))
		}
		for _, err := range validated(r) {
			t.Error(err)
		}
		for _, err := range dangling(r) {
			t.Error(err)
		}
	})
}

// validated collects what the records' own rules say against them.
func validated(r data.Records) (faults []error) {
	check := func(err error) {
		if err != nil {
			faults = append(faults, err)
		}
	}
	check(r.Programme.Validate())
	for _, p := range r.People {
		check(p.Validate())
	}
	for _, g := range r.Groups {
		check(g.Validate())
	}
	for _, m := range r.Memberships {
		check(m.Validate())
	}
	for _, m := range r.Meetings {
		check(m.Validate())
	}
	for _, m := range r.Marks {
		check(m.Validate())
	}
	for _, a := range r.Activities {
		check(a.Validate())
	}
	for _, p := range r.Pairs {
		check(p.Validate())
	}
	for _, c := range r.Contacts {
		check(c.Validate())
	}
	for _, g := range r.Goals {
		check(g.Validate())
	}
	for _, d := range r.Dismissals {
		check(d.Validate())
	}
	for _, c := range r.Consents {
		check(c.Validate())
	}
	for _, s := range r.Slips {
		check(s.Validate())
	}
	return faults
}

// dangling collects what refers to nothing, or is there twice.
func dangling(r data.Records) (faults []string) {
	ids := make(map[data.ID]bool)
	own := func(what string, id data.ID) {
		if ids[id] || id.IsZero() {
			faults = append(faults, what+" has no id of its own")
		}
		ids[id] = true
	}
	for _, p := range r.People {
		own("a person", p.ID)
	}
	for _, g := range r.Groups {
		own("a group", g.ID)
	}
	for _, m := range r.Meetings {
		own("a meeting", m.ID)
	}
	for _, a := range r.Activities {
		own("an activity", a.ID)
	}
	for _, p := range r.Pairs {
		own("a pair", p.ID)
	}
	for _, c := range r.Contacts {
		own("a contact", c.ID)
	}
	for _, g := range r.Goals {
		own("a goal", g.ID)
	}
	for _, d := range r.Dismissals {
		own("a call set aside", d.ID)
	}
	for _, c := range r.Consents {
		own("a consent", c.ID)
	}
	for _, s := range r.Slips {
		own("a slip", s.ID)
	}
	known := func(what string, of ...data.ID) {
		for _, id := range of {
			if !ids[id] {
				faults = append(faults, what+" refers to nothing")
			}
		}
	}
	for _, g := range r.Groups {
		known("a group's leader", g.LedBy...)
	}
	for _, m := range r.Memberships {
		known("a membership", m.Group, m.Person)
	}
	for _, m := range r.Meetings {
		known("a meeting", append(m.LedBy, m.Group)...)
	}
	seen := make(map[[2]data.ID]bool)
	for _, m := range r.Marks {
		known("a mark", m.Meeting, m.Person)
		if key := [2]data.ID{m.Meeting, m.Person}; seen[key] {
			faults = append(faults, "somebody is marked twice at one meeting")
		} else {
			seen[key] = true
		}
	}
	mentoringKnows(r, known)
	return faults
}

// mentoringKnows tells known what the records of mentoring refer to.
func mentoringKnows(r data.Records, known func(what string, of ...data.ID)) {
	for _, p := range r.Pairs {
		known("a pair", p.Mentee, p.Mentor)
		if !p.From.IsZero() {
			known("the pair before", p.From)
		}
	}
	for _, p := range r.People {
		known("somebody kept apart", p.Mentor.NotWith...)
	}
	for _, d := range r.Dismissals {
		known("a call set aside", d.Person)
	}
	for _, c := range r.Consents {
		known("a consent", c.Person)
	}
	for _, s := range r.Slips {
		known("a slip", append([]data.ID{s.Person, s.Consent}, s.Meetings...)...)
	}
	for _, g := range r.Goals {
		known("a goal", g.Person)
		for _, c := range g.History {
			known("a review of a goal", c.Pair)
		}
	}
	for _, c := range r.Contacts {
		known("a contact", append(c.Others, c.Person)...)
		if !c.Pair.IsZero() {
			known("a contact's pair", c.Pair)
		}
	}
}

func TestNothingHappensAfterTodayOrBeforeTheProgramme(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyConfig(t)
		r := sample.Make(c)
		for _, m := range r.Meetings {
			if m.Date > c.Today || m.Date < c.Today.AddMonths(-12*c.Years) {
				t.Errorf("a meeting on %s, today being %s", m.Date, c.Today)
			}
			if over := m.State == data.Closed || m.State == data.DidNotMeet; over != (m.Date < c.Today) {
				t.Errorf("the meeting on %s is %s, today being %s", m.Date, m.State, c.Today)
			}
		}
		for _, k := range r.Contacts {
			if k.Date > c.Today {
				t.Errorf("a contact on %s, today being %s", k.Date, c.Today)
			}
		}
		for _, g := range r.Goals {
			if g.Made > c.Today || g.Reviewed() > c.Today {
				t.Errorf("a goal of %s looked at on %s, today being %s", g.Made, g.Reviewed(), c.Today)
			}
		}
		for _, p := range r.Pairs {
			if p.Now().Date > c.Today {
				t.Errorf("a pair's step on %s, today being %s", p.Now().Date, c.Today)
			}
		}
	})
}

func TestThereIsAlwaysAMeetingTonight(t *testing.T) {
	for i := range 7 {
		today := thursday.AddDays(i)
		r := sample.Make(sample.Tiny(today))
		last := r.Meetings[len(r.Meetings)-1]
		if last.Date != today || last.State != data.Planned || len(last.Activities) == 0 {
			t.Errorf("on a %s the last meeting is on %s and %s", today.Weekday(), last.Date, last.State)
		}
	}
}

func TestFromFortyPeopleOnEverythingThatCanHappenHappens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := sample.Config{
			Seed: rapid.Uint64().Draw(t, "seed"), People: rapid.IntRange(40, 90).Draw(t, "people"),
			Years: rapid.IntRange(1, 2).Draw(t, "years"), Today: thursday.AddDays(rapid.IntRange(0, 400).Draw(t, "day")),
		}
		seen := whatHappens(sample.Make(c))
		for _, want := range []string{
			"stage getting-to-know", "stage building-trust", "stage working-together", "stage ending-well",
			"state proposed", "state active", "state paused", "state ended",
			"mark present", "mark late", "mark excused", "mark absent",
			"meeting planned", "meeting closed", "meeting did-not-meet", "meeting with visitors",
			"contact kept", "contact missed", "call",
			"mentee", "mentor", "facilitator", "supporter", "walk-in", "waiting",
			"pause", "expected absence", "milestone shared", "left", "kind cbt", "kind 12-step", "kind music", "kind art",
		} {
			if !seen[want] {
				t.Errorf("seed %d, %d people: no %s", c.Seed, c.People, want)
			}
		}
	})
}

// Here nobody had been in a pair for long enough to be dealt its end.
func TestAPairEndsWellThoughAllAreYoung(t *testing.T) {
	if !whatHappens(sample.Make(sample.Config{Seed: 399, People: 57, Years: 1, Today: thursday}))["stage ending-well"] {
		t.Error("no pair is ending well")
	}
}

// whatHappens names everything that is found in the records.
func whatHappens(r data.Records) map[string]bool {
	seen := make(map[string]bool)
	roles := map[data.Role]string{data.Mentee: "mentee", data.Mentor: "mentor", data.Facilitator: "facilitator", data.Supporter: "supporter"}
	for _, p := range r.People {
		for role, name := range roles {
			seen[name] = seen[name] || p.Roles.Has(role)
		}
		seen["walk-in"] = seen["walk-in"] || p.Roles == 0
		seen["waiting"] = seen["waiting"] || p.Path.WaitingSince != 0
		seen["milestone shared"] = seen["milestone shared"] || p.ShareMilestones
		seen["left"] = seen["left"] || p.Left != 0
		for _, a := range p.Away {
			seen[map[data.AwayKind]string{data.Paused: "pause", data.ToldUs: "expected absence"}[a.Kind]] = true
		}
	}
	for _, m := range r.Meetings {
		seen["meeting "+m.State.String()] = true
		seen["meeting with visitors"] = seen["meeting with visitors"] || m.Visitors > 0
		for _, a := range m.Activities {
			seen["kind "+a.Kind.String()] = true
		}
	}
	for _, m := range r.Marks {
		seen["mark "+m.Status.String()] = true
	}
	for _, p := range r.Pairs {
		for _, s := range p.Steps {
			seen["stage "+s.Stage.String()] = true
		}
		seen["state "+p.Now().State.String()] = true
	}
	for _, c := range r.Contacts {
		seen["call"] = seen["call"] || c.Pair.IsZero()
		seen["contact missed"] = seen["contact missed"] || c.Missed
		seen["contact kept"] = seen["contact kept"] || !c.Missed
	}
	return seen
}

func TestMostOfThoseExpectedAtClosedMeetingsHaveAMark(t *testing.T) {
	r := sample.Make(sample.Full(thursday))
	people := make(map[data.ID]data.Person)
	for _, p := range r.People {
		people[p.ID] = p
	}
	marked := make(map[[2]data.ID]bool)
	for _, m := range r.Marks {
		marked[[2]data.ID{m.Meeting, m.Person}] = true
	}
	expected, recorded := 0, 0
	for _, meeting := range r.Meetings {
		for _, ms := range r.Memberships {
			if meeting.State == data.Closed && data.Expected(ms, people[ms.Person], meeting) {
				expected++
				if marked[[2]data.ID{meeting.ID, ms.Person}] {
					recorded++
				}
			}
		}
	}
	if percent := 100 * recorded / expected; percent < 94 || percent > 99 {
		t.Errorf("%d of %d expected people have a mark (%d %%), want 94 to 99 %%", recorded, expected, percent)
	}
	if walkIns := len(r.Marks) - recorded; walkIns == 0 {
		t.Error("nobody ever walked in")
	}
}

func TestAMentorHasNoMoreMenteesThanAgreed(t *testing.T) {
	r := sample.Make(sample.Full(thursday))
	load := make(map[data.ID]int)
	for _, p := range r.Pairs {
		if p.Live() {
			load[p.Mentor]++
		}
	}
	mentors := 0
	for _, p := range r.People {
		if load[p.ID] > p.Mentor.Capacity {
			t.Errorf("a mentor for %d has %d", p.Mentor.Capacity, load[p.ID])
		}
		if p.Roles.Has(data.Mentor) {
			mentors++
		}
	}
	if mentors < len(r.People)/8 || mentors > len(r.People)/5 {
		t.Errorf("%d of %d people are mentors, want about one in six", mentors, len(r.People))
	}
}

var fictional = regexp.MustCompile(`^(07700 900|01632 960|020 7946 0|0113 496 0|0161 496 0|029 2018 0)\d{3}$`)

func TestNoTelephoneOrAddressCanBeAnybodys(t *testing.T) {
	for _, p := range sample.Make(sample.Decade(thursday)).People {
		if p.Phone != "" && !fictional.MatchString(p.Phone) {
			t.Errorf("%q is not in a range that is kept for drama", p.Phone)
		}
		if p.Email != "" && !strings.HasSuffix(p.Email, "@example.org") {
			t.Errorf("%q is not at example.org", p.Email)
		}
	}
}

func TestADecadeIsAsBigAsTheBenchmarkNeeds(t *testing.T) {
	r := sample.Make(sample.Decade(thursday))
	for _, c := range []struct {
		what           string
		got, low, high int
	}{
		{"people", len(r.People), 2000, 2000},
		{"groups", len(r.Groups), 20, 20},
		{"meetings", len(r.Meetings), 10_400, 10_460},
		{"marks", len(r.Marks), 245_000, 275_000},
		{"pairs", len(r.Pairs), 500, 2000},
	} {
		if c.got < c.low || c.got > c.high {
			t.Errorf("%d %s, want %d to %d", c.got, c.what, c.low, c.high)
		}
	}
}

func BenchmarkADecade(b *testing.B) {
	for b.Loop() {
		sample.Make(sample.Decade(thursday))
	}
}

func anyConfig(t *rapid.T) sample.Config {
	return sample.Config{
		Seed:   rapid.Uint64().Draw(t, "seed"),
		People: rapid.IntRange(0, 60).Draw(t, "people"),
		Years:  rapid.IntRange(1, 2).Draw(t, "years"),
		Groups: rapid.IntRange(0, 3).Draw(t, "groups"),
		Today:  data.NewDate(2026, time.January, 1).AddDays(rapid.IntRange(0, 1500).Draw(t, "day")),
	}
}
