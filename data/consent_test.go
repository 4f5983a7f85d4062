package data_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
)

const consentDay data.Date = 740_000

// agreed is a consent that holds from ten days ago until ten days from now.
func agreedTo(change ...func(*data.Consent)) data.Consent {
	c := data.Consent{
		ID: id(1), Person: id(2), Recipient: "County Probation Service", Purpose: "to show that a condition is kept",
		Span: data.Span{From: consentDay.AddDays(-10), Until: consentDay.AddDays(10)},
	}
	for _, f := range change {
		f(&c)
	}
	return c
}

func TestWhetherSomebodyMayBeTold(t *testing.T) {
	until := func(days int) func(*data.Consent) {
		return func(c *data.Consent) { c.Span.Until = consentDay.AddDays(days) }
	}
	from := func(days int) func(*data.Consent) {
		return func(c *data.Consent) { c.Span.From = consentDay.AddDays(days) }
	}
	withdrawn := func(days int) func(*data.Consent) {
		return func(c *data.Consent) { c.Withdrawn = consentDay.AddDays(days) }
	}
	scope := func(s data.ConsentScope) func(*data.Consent) {
		return func(c *data.Consent) { c.Scope, c.Words = s, "that they come" }
	}
	other := func(c *data.Consent) { c.Recipient = "Harbour Housing" }
	for name, c := range map[string]struct {
		consents []data.Consent
		want     data.ConsentLack
	}{
		"one that covers it":                    {[]data.Consent{agreedTo()}, data.LacksNothing},
		"on its first day":                      {[]data.Consent{agreedTo(from(0))}, data.LacksNothing},
		"on its last day":                       {[]data.Consent{agreedTo(until(0))}, data.LacksNothing},
		"the day after":                         {[]data.Consent{agreedTo(until(-1))}, data.LacksTime},
		"it begins tomorrow":                    {[]data.Consent{agreedTo(from(1))}, data.LacksStart},
		"withdrawn today":                       {[]data.Consent{agreedTo(withdrawn(0))}, data.LacksWill},
		"withdrawn from tomorrow on":            {[]data.Consent{agreedTo(withdrawn(1))}, data.LacksNothing},
		"withdrawn, and then run out":           {[]data.Consent{agreedTo(withdrawn(-5), until(-1))}, data.LacksWill},
		"that they come is not the dates":       {[]data.Consent{agreedTo(scope(data.ScopeComes))}, data.LacksScope},
		"what other words say is not the dates": {[]data.Consent{agreedTo(scope(data.ScopeOther))}, data.LacksScope},
		"somebody else":                         {[]data.Consent{agreedTo(other)}, data.LacksRecipient},
		"nothing":                               {nil, data.LacksRecipient},
		"a new one beside one withdrawn":        {[]data.Consent{agreedTo(withdrawn(-1)), agreedTo()}, data.LacksNothing},
		"one that ran out, one for another":     {[]data.Consent{agreedTo(other), agreedTo(until(-1))}, data.LacksTime},
	} {
		t.Run(name, func(t *testing.T) {
			got := data.MayTell(c.consents, "county probation  service", data.ScopeAttendance, consentDay)
			if got.Lack != c.want || got.Granted() != (c.want == data.LacksNothing) || (got.Refused() == nil) != got.Granted() {
				t.Errorf("it lacks %v, want %v (%v)", got.Lack, c.want, got.Refused())
			}
			if c.want != data.LacksRecipient && !got.Consent.For("County Probation Service") {
				t.Errorf("it names the consent for %q", got.Consent.Recipient)
			}
		})
	}
}

func TestARefusalSaysSinceWhenAndWhatToDo(t *testing.T) {
	day := func(days int) string { return consentDay.AddDays(days).String() }
	for want, change := range map[string]func(*data.Consent){
		"may be told that they come, until " + day(10):   func(c *data.Consent) { c.Scope = data.ScopeComes },
		"may be told something else, until " + day(10):   func(c *data.Consent) { c.Scope = data.ScopeOther },
		"only from " + day(3) + " on":                    func(c *data.Consent) { c.Span.From = consentDay + 3 },
		"ran out on " + day(-1):                          func(c *data.Consent) { c.Span.Until = consentDay - 1 },
		"may be told on " + day(-2) + ". Nothing is tol": func(c *data.Consent) { c.Withdrawn = consentDay - 2 },
		"has not agreed that this recipient may be told": func(c *data.Consent) { c.Recipient = "Harbour Housing" },
	} {
		c := agreedTo(change)
		err := data.MayTell([]data.Consent{c}, "County Probation Service", data.ScopeAttendance, consentDay).Refused()
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "record") && !strings.Contains(err.Error(), "Ask") {
			t.Errorf("it does not say %q: %v", want, err)
		}
	}
}

func TestOfTwoConsentsTheLongerOneCounts(t *testing.T) {
	longer := agreedTo(func(c *data.Consent) { c.ID, c.Span.Until = id(9), consentDay.AddDays(90) })
	for _, all := range [][]data.Consent{{longer, agreedTo()}, {agreedTo(), longer}} {
		if got := data.MayTell(all, longer.Recipient, data.ScopeAttendance, consentDay); got.Consent.ID != longer.ID {
			t.Errorf("it stands on %v", got.Consent.ID)
		}
	}
}

func TestAConsentSaysWhatKeepsItFromBeingStored(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*data.Consent)
		field  string
	}{
		"for nobody":       {func(c *data.Consent) { c.Recipient = " " }, "recipient"},
		"for nothing":      {func(c *data.Consent) { c.Purpose = "" }, "purpose"},
		"of nobody":        {func(c *data.Consent) { c.Person = data.ID{} }, "person"},
		"without a start":  {func(c *data.Consent) { c.Span.From = 0 }, "from"},
		"without an end":   {func(c *data.Consent) { c.Span.Until = 0 }, "until"},
		"ends before":      {func(c *data.Consent) { c.Span.Until = c.Span.From - 1 }, "until"},
		"other, unsaid":    {func(c *data.Consent) { c.Scope = data.ScopeOther }, "words"},
		"words besides":    {func(c *data.Consent) { c.Words = "all of it" }, "words"},
		"an unknown scope": {func(c *data.Consent) { c.Scope = 9 }, "consent"},
		"an unknown way":   {func(c *data.Consent) { c.How = 9 }, "consent"},
	} {
		t.Run(name, func(t *testing.T) { wantInvalid(t, agreedTo(c.change).Validate(), c.field) })
	}
	if err := agreedTo().Validate(); err != nil {
		t.Error(err)
	}
}

func TestWithdrawingEndsAConsentAndKeepsWhatWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := agreedTo(func(c *data.Consent) {
			c.Span.From = consentDay.AddDays(rapid.IntRange(-20, 5).Draw(t, "from"))
			c.Span.Until = c.Span.From.AddDays(rapid.IntRange(0, 30).Draw(t, "days"))
		})
		on := consentDay.AddDays(rapid.IntRange(-30, 30).Draw(t, "withdrawn on"))
		after, err := c.Withdraw(on)
		if err != nil {
			if on <= c.Span.Until {
				t.Fatal(err)
			}
			return
		}
		for day := c.Span.From - 3; day < c.Span.Until+3; day++ {
			was, is := c.State(day), after.State(day)
			if day < on && is != was || day >= on && is != data.ConsentWithdrawn {
				t.Fatalf("on day %d it was %v and is %v", day-on, was, is)
			}
			if (is == data.ConsentLive) != (day >= after.Span.From && day < after.Ends()) {
				t.Fatalf("it ends on %v and is %v on %v", after.Ends(), is, day)
			}
		}
		if _, err := after.Withdraw(on); err == nil {
			t.Fatal("it was withdrawn twice")
		}
	})
}

func TestAConsentThatRunsOutWithinAMonthIsPointedOut(t *testing.T) {
	for days, soon := range map[int]bool{-1: false, 0: true, 29: true, 30: false, 90: false} {
		c := agreedTo(func(c *data.Consent) { c.Span.Until = consentDay.AddDays(days) })
		if got := c.RunsOutSoon(consentDay); got != soon {
			t.Errorf("until %d days from now: soon is %v", days, got)
		}
	}
}

func TestOfTheConsentsThatRunOutThoseThatWereRenewedAreLeftOut(t *testing.T) {
	of := func(n, until int, change ...func(*data.Consent)) data.Consent {
		return agreedTo(append([]func(*data.Consent){func(c *data.Consent) { c.ID, c.Span.Until = id(n), consentDay.AddDays(until) }}, change...)...)
	}
	another := func(c *data.Consent) { c.Person = id(7) }
	comes := func(c *data.Consent) { c.Scope = data.ScopeComes }
	withdrawn := func(c *data.Consent) { c.Withdrawn = consentDay }
	for name, c := range map[string]struct {
		consents []data.Consent
		want     []int
	}{
		"the first to end first":         {[]data.Consent{of(1, 20), of(2, 3, another)}, []int{2, 1}},
		"renewed":                        {[]data.Consent{of(1, 3), of(2, 90)}, nil},
		"renewed for something else":     {[]data.Consent{of(1, 3), of(2, 90, comes)}, []int{1}},
		"of somebody else":               {[]data.Consent{of(1, 3), of(2, 90, another)}, []int{1}},
		"renewed, and that taken back":   {[]data.Consent{of(1, 3), of(2, 90, withdrawn)}, []int{1}},
		"long, ended or taken back":      {[]data.Consent{of(1, 60), of(2, -1, another), of(3, 9, comes, withdrawn)}, nil},
		"renewed, and both run out soon": {[]data.Consent{of(1, 3), of(2, 20)}, []int{2}},
	} {
		t.Run(name, func(t *testing.T) {
			got := data.RunningOut(c.consents, consentDay)
			if len(got) != len(c.want) {
				t.Fatalf("%d run out, want %d: %+v", len(got), len(c.want), got)
			}
			for i, n := range c.want {
				if got[i].ID != id(n) {
					t.Errorf("number %d is %v, want %d", i, got[i].ID, n)
				}
			}
		})
	}
}

func TestConsentsThatHoldStandBeforeThoseThatHaveEnded(t *testing.T) {
	of := func(n, until int) data.Consent {
		return agreedTo(func(c *data.Consent) { c.ID, c.Span.Until = id(n), consentDay.AddDays(until) })
	}
	all := []data.Consent{of(1, -9), of(2, 40), of(3, -2), of(4, 5)}
	data.SortConsents(all, consentDay)
	for i, want := range []int{4, 2, 3, 1} {
		if all[i].ID != id(want) {
			t.Errorf("number %d is %v, want %v", i, all[i].ID, id(want))
		}
	}
}
