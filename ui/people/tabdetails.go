package people

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// details shows how to reach the person, their groups, when they are away, and
// whether they have left.
func (p *page) details() []fyne.CanvasObject {
	return atReadable(p.reach(), p.groups(), p.away(), p.leaving(), p.twice())
}

func (p *page) reach() fyne.CanvasObject {
	who, hidden := p.profile.person, p.profile.hidden
	alias := words.Alias(who)
	if alias == who.FullName() {
		alias = ""
	}
	contact := facts(section(lang.L("Contact")),
		fact{lang.L("Name"), words.Unnamed(hidden, words.FullName(who))},
		fact{lang.L("Goes by"), words.Unnamed(hidden, alias)},
		fact{lang.L("Code"), who.Code},
		fact{lang.L("Phone"), words.Unnamed(hidden, who.Phone)},
		fact{lang.L("Email"), words.Unnamed(hidden, who.Email)},
		fact{lang.L("Joined"), words.DateWithYear(who.Joined)},
		fact{lang.L("Note"), words.Note(hidden, who.Note)})
	says := words.NotDrawn(data.Person{First: who.First, Last: who.Last, Alias: who.Alias}, p.profile.names)
	if hidden {
		says = lang.L("Names are hidden. Ctrl H shows them.")
	}
	if says != "" {
		contact.Add(kit.CaptionParagraph(says))
		contact.Add(kit.Gap(kit.Gap8))
	}
	return contact
}

func (p *page) groups() fyne.CanvasObject {
	pr := p.profile
	actions := []fyne.CanvasObject{}
	if len(p.groupsToJoin()) > 0 {
		actions = append(actions, quiet(lang.L("Join a group"), p.joinGroup).Changes())
	}
	column := kit.VStack(0, section(lang.L("Groups"), actions...))
	for _, ms := range pr.memberships {
		name := words.Listed(words.GroupNames(pr.groups, []data.ID{ms.Group}, pr.today))
		if since := ms.Since(pr.today); since != 0 {
			about := lang.L("since {{.Date}}", words.With{"Date": words.Date(since, pr.today)})
			column.Add(line(name, about, quiet(lang.L("Leave the group"), func() { p.leaveGroup(ms.Group, name) }).Changes()))
		} else if n := len(ms.Spans); n > 0 {
			column.Add(line(name, lang.L("earlier: {{.Span}}", words.With{"Span": spanWords(ms.Spans[n-1], pr.today)})))
		}
	}
	if len(column.Objects) == 1 {
		column.Add(kit.Muted(lang.L("In no group")))
	}
	column.Add(kit.Gap(kit.Gap8))
	return column
}

// away lists the stretches of not coming, what is and what comes before what
// was.
func (p *page) away() fyne.CanvasObject {
	pr := p.profile
	var rows []fyne.CanvasObject
	for i, a := range slices.Backward(pr.person.Away) {
		actions := []fyne.CanvasObject{}
		when := ""
		if a.Span.Contains(pr.today) {
			when = lang.L("at the moment")
			if a.Span.From < pr.today {
				actions = append(actions, quiet(lang.L("They are back"), func() { p.endAway(i, pr.today.AddDays(-1)) }).Changes())
			}
		}
		actions = append(actions, quiet(lang.L("Remove"), func() { p.endAway(i, a.Span.From.AddDays(-1)) }).Changes())
		rows = append(rows, line(spanWords(a.Span, pr.today), dotted(when, awayKind(a.Kind), words.Note(pr.hidden, a.Reason)), actions...))
	}
	return lines(section(lang.L("Away"), quiet(lang.L("Away for a while"), p.addAway).Changes()),
		lang.L("No pause and no expected absence is noted"), rows)
}

func awayKind(k data.AwayKind) string {
	if k == data.Paused {
		return lang.L("On a pause: not expected")
	}
	return lang.L("Told us beforehand: excused")
}

func (p *page) leaving() fyne.CanvasObject {
	pr := p.profile
	if pr.person.Left == 0 {
		return kit.VStack(0, section(lang.L("Leaving")),
			line(lang.L("In the programme"), "", quiet(lang.L("Note that they have left"), p.leave).Changes()))
	}
	about := lang.L("on {{.Date}}", words.With{"Date": words.DateWithYear(pr.person.Left)})
	return kit.VStack(0, section(lang.L("Leaving")),
		line(lang.L("Left the programme"), about, quiet(lang.L("They are back"), p.comeBack).Changes()))
}

// twice is the part of the page for somebody who is on the list twice.
func (p *page) twice() fyne.CanvasObject {
	return kit.VStack(0, section(lang.L("On the list twice?")),
		line(lang.L("Two records can become one"), "", quiet(lang.L("This is the same person as …"), p.samePerson).Changes()))
}
