package reports

import (
	"strings"

	"alongside/data"
	"alongside/reports/page"
)

// Certificate says to somebody that they reached a milestone, or completed the
// programme of a group. It says no more: not how often they were there, nor how
// often not.
type Certificate struct {
	Programme string
	Name      string // as the person wants it
	Achieved  data.Achieved
	// Groups are those that the milestone is shared with, or the one completed.
	Groups []string
	// Dated is the day on which it is made; of a milestone still to come, its day.
	Dated data.Date
}

// CertificateInput is what a Certificate is made of.
type CertificateInput struct {
	Programme   data.Programme
	Name        string
	Achieved    data.Achieved
	Memberships []data.Membership // the person's
	Groups      []data.Group
	Today       data.Date
}

// NewCertificate says what the certificate says.
func NewCertificate(in CertificateInput) Certificate {
	c := Certificate{Programme: in.Programme.Name, Name: in.Name, Achieved: in.Achieved, Dated: in.Today}
	if c.ofMilestone() {
		c.Dated = max(c.Dated, c.Achieved.Span.Until)
	}
	for _, g := range in.Groups {
		if g.ID == c.Achieved.Group || c.ofMilestone() && belongs(in.Memberships, g.ID, c.Dated) {
			c.Groups = append(c.Groups, g.On(c.Dated).Name)
		}
	}
	return c
}

func belongs(memberships []data.Membership, group data.ID, on data.Date) bool {
	for _, m := range memberships {
		if m.Group == group && m.On(on) {
			return true
		}
	}
	return false
}

func (c Certificate) ofMilestone() bool { return c.Achieved.Milestone != data.Milestone{} }

// Layout sets the certificate on its page.
func (c Certificate) Layout(o Options) page.Document {
	w := o.words()
	count := c.count()
	p := page.Plaque{
		Giver: c.Programme, Lead: w.tr("This is for"), Name: c.Name,
		Headline: w.tr("Completed"), Text: c.text(w), Squares: count.n, Row: count.row,
		Closing:    w.tr("We are glad that you came, and the door stays open."),
		Signatures: []string{w.tr("Facilitator"), w.tr("From the group")},
		Foot:       joined(dot, append([]string{w.Date(c.Dated)}, c.Groups...)...),
	}
	if c.ofMilestone() {
		p.Headline, p.Closing = w.Milestone(c.Achieved.Milestone), w.tr("We are glad that you are here.")
	}
	return p.Document(page.Frame{
		Title: w.tr("Certificate"), Paper: o.Paper, LargePrint: o.LargePrint, Fonts: o.Fonts, Translate: w.tr,
	})
}

func (c Certificate) text(w Words) string {
	said := blanks{"From": w.Date(c.Achieved.Span.From), "Period": w.Period(c.Achieved.Span), "Group": w.theGroups(c.Groups)}
	switch {
	case !c.ofMilestone():
		return w.tr("With {{.Group}}, {{.Period}}, one week at a time.", said)
	case len(c.Groups) == 0:
		return w.tr("Counted from {{.From}}, one day at a time.", said)
	}
	return w.tr("Counted from {{.From}}, one day at a time, and shared with {{.Group}}.", said)
}

// theGroups is "the Thursday group", or "the Thursday group and the Saturday
// group". A group that is called The Hub has its article.
func (w Words) theGroups(names []string) string {
	said := ""
	for i, name := range names {
		if !strings.HasPrefix(strings.ToLower(name), "the ") {
			name = w.tr("the {{.Group}}", blanks{"Group": name})
		}
		switch {
		case i == 0:
			said = name
		case i < len(names)-1:
			said = w.tr("{{.Some}}, {{.Next}}", blanks{"Some": said, "Next": name})
		default:
			said = w.tr("{{.Some}} and {{.Last}}", blanks{"Some": said, "Last": name})
		}
	}
	return said
}

// count is how many squares a certificate has, and how many of them belong into
// a row.
type count struct{ n, row int }

// mostSquares is as many as can be told from a grey area.
const mostSquares = 600

// count has a square for each hour of the first day, for each day, or where that
// would be too many for each month, twelve a row. Of a group it is each week from
// the first to the last: how many of them somebody came is told nowhere.
func (c Certificate) count() count {
	const hours, year = 24, 12
	span := c.Achieved.Span
	n := int(span.Until - span.From)
	switch {
	case c.ofMilestone() && n <= 1:
		return count{hours, 1}
	case !c.ofMilestone():
		n = n/7 + 1
	}
	if n <= mostSquares {
		return count{n, 1}
	}
	months := 0
	for span.From.AddMonths(months+1) <= span.Until {
		months++
	}
	return count{months, year}
}
