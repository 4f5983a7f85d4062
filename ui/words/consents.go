package words

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// ConsentScope says what a consent of a kind allows to be told.
func ConsentScope(s data.ConsentScope) string {
	switch s {
	case data.ScopeComes:
		return lang.L("That they come")
	case data.ScopeAttendance:
		return lang.L("Dates attended")
	}
	return lang.L("Something else")
}

// ConsentHow says how a consent was given.
func ConsentHow(h data.ConsentHow) string {
	switch h {
	case data.SaidInPerson:
		return lang.L("In person")
	case data.ByEmail:
		return lang.L("Email")
	case data.OnThePhone:
		return lang.L("Phone")
	}
	return lang.L("On paper")
}

// ConsentGiven says by whom and how a consent was given, and for how long.
func ConsentGiven(c data.Consent, name string, today data.Date) string {
	said := With{"Name": name, "From": Date(c.Span.From, today), "Date": Date(c.Ends()-1, today)}
	switch c.How {
	case data.SaidInPerson:
		return lang.L("{{.Name}} agreed in person. It holds from {{.From}} and ends {{.Date}}.", said)
	case data.ByEmail:
		return lang.L("{{.Name}} agreed by email. It holds from {{.From}} and ends {{.Date}}.", said)
	case data.OnThePhone:
		return lang.L("{{.Name}} agreed on the phone. It holds from {{.From}} and ends {{.Date}}.", said)
	}
	return lang.L("{{.Name}} agreed in writing. It holds from {{.From}} and ends {{.Date}}.", said)
}

// ConsentCovers says what may be told, and what for: "Dates attended, for a report".
func ConsentCovers(c data.Consent) string {
	what := ConsentScope(c.Scope)
	if c.Scope == data.ScopeOther {
		what = Drawn(c.Words)
	}
	return lang.L("{{.What}}, for {{.Purpose}}", With{"What": what, "Purpose": Drawn(c.Purpose)})
}

// ConsentSentence says a consent as it will be recorded, or nothing while that is
// not known.
func ConsentSentence(c data.Consent, name string, today data.Date) string {
	if c.Recipient == "" || c.Purpose == "" || c.Span.Until == 0 || c.Scope == data.ScopeOther && c.Words == "" {
		return ""
	}
	said := With{"Recipient": Drawn(c.Recipient), "Name": name, "Date": Date(c.Span.Until, today), "Purpose": Drawn(c.Purpose), "What": Drawn(c.Words)}
	switch c.Scope {
	case data.ScopeComes:
		return lang.L("{{.Recipient}} may be told that {{.Name}} comes, until {{.Date}}, for {{.Purpose}}.", said)
	case data.ScopeAttendance:
		return lang.L("{{.Recipient}} may be told on which dates {{.Name}} was there, until {{.Date}}, for {{.Purpose}}.", said)
	}
	return lang.L("{{.Recipient}} may be told of {{.Name}}, until {{.Date}}, for {{.Purpose}}: {{.What}}.", said)
}

// ConsentState says how a consent stands: "Until 31 January", or "Runs out in 12
// days".
func ConsentState(c data.Consent, today data.Date) string {
	switch c.State(today) {
	case data.ConsentWithdrawn:
		return lang.L("Withdrawn {{.Date}}", With{"Date": Date(c.Withdrawn, today)})
	case data.ConsentRanOut:
		return lang.L("Ran out {{.Date}}", With{"Date": Date(c.Span.Until, today)})
	case data.ConsentToCome:
		return lang.L("From {{.Date}} on", With{"Date": Date(c.Span.From, today)})
	}
	if c.RunsOutSoon(today) {
		return runsOutIn(int(c.Ends() - today))
	}
	return lang.L("Until {{.Date}}", With{"Date": Date(c.Ends()-1, today)})
}

// runsOutIn says when a consent has run out: 1 day from now is tomorrow.
func runsOutIn(days int) string {
	if days == 1 {
		return lang.L("Runs out today")
	}
	return lang.N("Runs out in {{.Count}} days", days-1, With{"Count": days - 1})
}
