package today

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// reason says why somebody should be rung.
func (o *overview) reason(r data.CallReason) string { return words.CallReason(o.names, r, o.today) }

// background is what else there is to know before ringing: the further
// reasons, when the person was last here, who walks alongside them and what was
// last tried.
func (o *overview) background(c data.Call) []kit.Span {
	var pieces []kit.Span
	about := make(map[data.ID]bool) // mentors whom a reason has named already
	for _, r := range c.Reasons() {
		about[r.Mentor] = true
	}
	for _, r := range c.Also {
		pieces = append(pieces, kit.Span{Text: o.reason(r), Color: kit.ColorText})
	}
	add := func(text string) {
		if text != "" {
			pieces = append(pieces, kit.Span{Text: text})
		}
	}
	switch {
	case c.LastSeen != 0:
		add(lang.L("Last here {{.Date}}", words.With{"Date": words.Date(c.LastSeen, o.today)}))
	case c.Kind == data.NotSeen:
		add(lang.L("Not been here yet"))
	}
	contact := o.lastContact(c.Last)
	switch {
	case c.Mentor.IsZero():
		if c.Kind == data.NotSeen && contact == "" {
			add(lang.L("No mentor yet"))
		}
	case !c.Last.Pair.IsZero() && contact != "":
		add(lang.L("Mentor {{.Name}} {{.Contact}}", words.With{"Name": o.names.ByID(c.Mentor), "Contact": contact}))
		contact = ""
	case !about[c.Mentor]:
		add(lang.L("Mentor {{.Name}}", words.With{"Name": o.names.ByID(c.Mentor)}))
	}
	switch {
	case contact == "":
	case c.Last.Pair.IsZero():
		add(lang.L("We {{.Contact}}", words.With{"Contact": contact}))
	default:
		add(lang.L("A mentor {{.Contact}}", words.With{"Contact": contact}))
	}
	return pieces
}

// lastContact is what was done last, after who did it: "rang on 2 November", "met on …" or "tried on …"; empty for
// none.
func (o *overview) lastContact(last data.Contact) string {
	if last.Date == 0 {
		return ""
	}
	date := words.With{"Date": words.Date(last.Date, o.today)}
	switch {
	case last.Missed:
		return lang.L("tried on {{.Date}}", date)
	case last.How == data.ByPhone, last.How == data.ByVideo:
		return lang.L("rang on {{.Date}}", date)
	case last.How == data.ByText:
		return lang.L("wrote on {{.Date}}", date)
	}
	return lang.L("met on {{.Date}}", date)
}

// callsLine stands below "Who needs a call".
func (o *overview) callsLine() string {
	n := len(o.calls)
	switch {
	case o.elsewhere > 0:
		w := words.With{"Here": lang.N("{{.Count}} people", n, words.With{"Count": n}), "More": lang.N("{{.Count}} people", o.elsewhere, words.With{"Count": o.elsewhere})}
		return lang.L("{{.Here}} of your groups. {{.More}} in other groups or in none: G shows them.", w)
	case n > 0:
	case len(o.people) == 0:
		return lang.L("Nobody is on the list yet.")
	case len(o.aside) > 0:
		return lang.L("Nobody else today.")
	case !o.taken:
		return lang.L("No register has been closed yet. From then on, whoever is missed stands here.")
	default:
		return lang.L("Nobody today. Whoever is missed, or waits too long, stands here.")
	}
	people := lang.N("{{.Count}} people", n, words.With{"Count": n})
	return lang.L("{{.People}}. A few minutes on the phone keeps people coming.", words.With{"People": people})
}
