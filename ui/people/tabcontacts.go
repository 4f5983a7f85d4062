package people

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
)

// oneToOnes lists the one-to-ones and the calls, the newest first.
func (p *page) oneToOnes() []fyne.CanvasObject {
	pr := p.profile
	var actions []fyne.CanvasObject
	if _, ok := pr.mentorPair(); ok {
		actions = append(actions, kit.NewButton(lang.L("Log a one-to-one"), kit.Secondary, p.logOneToOne))
	}
	head := section(lang.L("One-to-ones and calls"), actions...)
	if len(pr.contacts) == 0 {
		return []fyne.CanvasObject{head, kit.MutedParagraph(
			lang.L("Nothing is logged yet. Log a call when somebody rings {{.Name}}.", with{"Name": pr.name}))}
	}
	return []fyne.CanvasObject{head, onetoone.List(p.host, pr.contacts, pr.names, pr.today, pr.withWhom)}
}

// withWhom says with whom a contact was, besides the person of this page.
func (p *profile) withWhom(c data.Contact) string {
	var who []string
	pair, paired := p.pair(c.Pair)
	if paired {
		who = append(who, p.names.ByID(pair.Mentee), p.names.ByID(pair.Mentor))
	} else {
		who = append(who, p.names.ByID(c.Person))
	}
	for _, id := range c.Others {
		who = append(who, p.names.ByID(id))
	}
	others := who[:0]
	for _, name := range who {
		if name != p.name && name != "" {
			others = append(others, name)
		}
	}
	if len(others) == 0 {
		return ""
	}
	return lang.L("with {{.Name}}", with{"Name": strings.Join(others, ", ")})
}
