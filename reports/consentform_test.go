package reports_test

import (
	"strings"
	"testing"

	"alongside/data"
	"alongside/reports"
	"alongside/reports/page"
)

// consentFormInput asks Dana for the consent that she has given.
func (e evening) consentFormInput() reports.ConsentFormInput {
	return reports.ConsentFormInput{Programme: e.programme, Name: e.people[0].FullName(), Consent: e.consent}
}

func TestConsentFormModel(t *testing.T) {
	in := newEvening().consentFormInput()
	asked := in.Consent
	asked.ID, asked.Person, asked.How, asked.Withdrawn = data.ID{}, data.ID{}, 0, 0
	same(t, "the form", reports.NewConsentForm(in), reports.ConsentForm{
		Programme: "Riverside Recovery", Contact: "Ring 01632 960 144", Person: "Dana Kowalska", Consent: asked,
	})
}

// onForm is what the form says, its pages as one line.
func onForm(in reports.ConsentFormInput) string {
	return strings.Join(strings.Fields(page.Text(reports.NewConsentForm(in).Layout(reports.Options{Printed: printed}))), " ")
}

func TestAConsentFormSaysWhatIsAgreedToAndLeavesLinesForTheRest(t *testing.T) {
	court := data.Consent{Recipient: "County Court", Purpose: "a report", Span: data.Span{From: printed, Until: printed.AddDays(30)}}
	for name, c := range map[string]struct {
		change func(*data.Consent)
		want   []string
		lines  int
	}{
		"all of it": {func(*data.Consent) {}, []string{
			"Who may be told County Court", "What The dates on which I was there, of those that I choose", "What for a report", "When From 19 November 2026 up to and including 19 December 2026",
		}, 0},
		"that they come":         {func(c *data.Consent) { c.Scope = data.ScopeComes }, []string{"What That I come"}, 0},
		"in words":               {func(c *data.Consent) { c.Scope, c.Words = data.ScopeOther, "my goals" }, []string{"What my goals"}, 0},
		"in words to be written": {func(c *data.Consent) { c.Scope = data.ScopeOther }, []string{"What ____"}, 1},
		"no reason yet":          {func(c *data.Consent) { c.Purpose = "" }, []string{"What for ____"}, 1},
		"no end yet":             {func(c *data.Consent) { c.Span.Until = 0 }, []string{"From ____ up to and including ____"}, 2},
		"nothing yet":            {func(c *data.Consent) { *c = data.Consent{} }, []string{"Who may be told ____", "The dates on which I was there", "That I come", "namely ____", "What for ____"}, 5},
	} {
		t.Run(name, func(t *testing.T) {
			in := newEvening().consentFormInput()
			in.Consent = court
			c.change(&in.Consent)
			text := onForm(in)
			for _, want := range append(c.want, "I, Dana Kowalska, agree that Riverside Recovery tells", "Signature of Dana Kowalska", "I can take this back on any day") {
				if !strings.Contains(text, want) {
					t.Errorf("it does not say %q:\n%s", want, text)
				}
			}
			if got := strings.Count(text, "____"); got != c.lines {
				t.Errorf("it has %d lines to write on, want %d:\n%s", got, c.lines, text)
			}
		})
	}
}
