package people

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
	"alongside/ui/words"
)

// newContactList returns the rows of one-to-ones and calls: of ten years there
// are many. A row opens the whole of what was noted.
func (p *page) newContactList() *kit.RowList {
	l := kit.NewRowList(kit.RowHeightTall,
		func() int {
			if p.profile == nil {
				return 0
			}
			return len(p.profile.contacts)
		},
		func() fyne.CanvasObject { return newContactRow() },
		func(i int, row fyne.CanvasObject) {
			c := p.profile.contacts[i]
			row.(*contactRow).set(c, p.profile.withWhom(c), p.profile.today, p.profile.goesOn(c), p.profile.hidden)
		})
	l.OnActivated = func(i int) {
		switch c := p.profile.contacts[i]; {
		case kit.OnlyLooking():
			onetoone.Read(p.host, c, p.profile.names, p.profile.withWhom(c), p.profile.goesOn(c))
		default:
			onetoone.Edit(p.host, c, p.profile.names)
		}
	}
	return l
}

// goTo chooses one of the one-to-ones and calls, and shows it.
func (p *page) goTo(contact data.ID) {
	if p.profile == nil || contact.IsZero() {
		return
	}
	p.contacts.SetSelected(slices.IndexFunc(p.profile.contacts, func(c data.Contact) bool { return c.ID == contact }))
}

// oneToOnes lists the one-to-ones and the calls, the newest first.
func (p *page) oneToOnes() []fyne.CanvasObject {
	pr := p.profile
	var actions []fyne.CanvasObject
	if pair, ok := pr.mentorPair(); ok && pair.Meets() {
		actions = append(actions, kit.NewButton(lang.L("Log a one-to-one"), kit.Secondary, p.logOneToOne).Changes())
	}
	head := section(lang.L("One-to-ones and calls"), actions...)
	if len(pr.contacts) == 0 {
		return []fyne.CanvasObject{head, kit.MutedParagraph(
			lang.L("Nothing is logged yet. Whenever somebody rings {{.Name}}, log the call here.", words.With{"Name": pr.name}))}
	}
	p.contacts.Refresh()
	return []fyne.CanvasObject{head, kit.Grow(p.contacts)}
}

// goesOn reports whether what was agreed for the next time still holds: the pair has
// not ended.
func (p *profile) goesOn(c data.Contact) bool {
	pair, paired := p.pair(c.Pair)
	return !paired || pair.Live()
}

// withWhom says with whom a contact was, besides the person of this page.
func (p *profile) withWhom(c data.Contact) string {
	ids := append([]data.ID{c.Person}, c.Others...)
	if pair, paired := p.pair(c.Pair); paired {
		ids = append([]data.ID{pair.Mentee, pair.Mentor}, c.Others...)
	}
	var others []string
	for _, id := range ids {
		if name := p.names.ByID(id); id != p.person.ID && name != "" && !slices.Contains(others, name) {
			others = append(others, name)
		}
	}
	if len(others) == 0 {
		return ""
	}
	return lang.L("with {{.Name}}", words.With{"Name": strings.Join(others, ", ")})
}
