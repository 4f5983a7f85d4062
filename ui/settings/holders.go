package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// holders are who has a key, and what a lead can do about that.
type holders struct {
	host    screen.Host
	all     []store.Facilitator
	rows    *fyne.Container
	due     *fyne.Container // that everything was to be sealed anew, and is not yet
	leads   []fyne.CanvasObject
	content *fyne.Container
}

func newHolders(h screen.Host) *holders {
	k := &holders{host: h, rows: kit.VStack(0)}
	change := kit.NewLink(lang.L("Change my passphrase"), k.changeMine).Changes()
	add := kit.NewLink(lang.L("Add a facilitator"), k.add).Changes()
	more := kit.NewMore(lang.L("More about keys"), kit.Quiet, func() []kit.MenuItem {
		return []kit.MenuItem{{Label: lang.L("Seal the whole file anew"), Key: "S", Changes: true, Do: k.sealAnew}}
	})
	k.leads = []fyne.CanvasObject{add, more}
	k.due = kit.VStack(kit.Gap4,
		kit.NewParagraph(lang.L("The file was to be sealed anew, and is not yet. Until then old passphrases can still matter.")).Colored(kit.ColorLate),
		kit.Leading(kit.NewLink(lang.L("Seal it now"), k.sealAnew).Changes()))
	k.content = kit.VStack(kit.Gap8,
		kit.Head(kit.Section(lang.L("Who has a key")), nil, kit.Inset(0, kit.Gap8, 0, 0, change), add, more),
		k.due, k.rows,
		kit.CaptionParagraph(lang.L("A lead sees settings, keys, erasing and the audit trail; a facilitator does not. That is a rule of Alongside: whoever has a key could read the whole file with another program. So give one only to those who may know everything in it.")))
	return k
}

func (k *holders) show() {
	st := k.host.Store()
	all, err := st.Facilitators()
	if !k.host.Fail(err) {
		return
	}
	due, err := st.RekeyDue()
	if !k.host.Fail(err) {
		return
	}
	var names map[data.ID]string
	k.host.Read(func(r *store.Reader) (err error) {
		names, err = r.KeyNames()
		return err
	})
	k.all = all
	lead := screen.Lead(k.host)
	kit.ShowIf(lead, k.leads...)
	kit.ShowIf(due && lead, k.due)
	k.rows.RemoveAll()
	heads := newHolderRow(
		kit.Label(lang.L("Who")), kit.Label(lang.L("Role")), kit.Label(lang.L("Has it since")),
		kit.Label(lang.L("Last opened")), kit.Spacer())
	heads.heads = true
	k.rows.Add(heads)
	for _, f := range all {
		k.rows.Add(kit.NewDivider())
		k.rows.Add(k.row(f, names, lead))
	}
	k.content.Refresh()
}

// row is one key: whose it is, what they may do, since when, and when it was last used.
// Where names are hidden those of whoever has a key stay: it is what they chose to be
// called here, they lead the evening under it, and nobody takes a key away from a code.
func (k *holders) row(f store.Facilitator, names map[data.ID]string, lead bool) fyne.CanvasObject {
	name := f.Label
	if f.Recovery {
		name = lang.L("Recovery key")
	}
	more := kit.Spacer()
	if items := k.menu(f); lead && len(items) > 0 {
		more = kit.NewMore(lang.L("More about the key of {{.Name}}", words.With{"Name": name}), kit.Quiet, func() []kit.MenuItem { return items })
	}
	return newHolderRow(kit.ItemName(name).Ellipsis(), kit.Body(roleWord(f)), kit.NewParagraph(k.since(f, names)), k.opened(f), more)
}

// roleWord is what somebody may do, in a word.
func roleWord(f store.Facilitator) string {
	switch {
	case f.Recovery:
		return lang.L("On paper")
	case f.Role == store.RoleLead:
		return lang.L("Lead")
	}
	return lang.L("Facilitator")
}

func (k *holders) since(f store.Facilitator, names map[data.ID]string) string {
	w := words.With{"Date": words.DateWithYear(f.Since), "Name": names[f.From]}
	switch {
	case f.Recovery && names[f.From] == "":
		return w["Date"].(string)
	case f.Recovery:
		return lang.L("{{.Date}}, printed by {{.Name}}", w)
	case f.From.IsZero():
		return lang.L("{{.Date}}, started the file", w)
	case names[f.From] == "":
		return lang.L("{{.Date}}, with the recovery key", w)
	}
	return lang.L("{{.Date}}, from {{.Name}}", w)
}

func (k *holders) opened(f store.Facilitator) fyne.CanvasObject {
	today := k.host.Today()
	switch {
	case f.ID == k.host.Store().Me().ID:
		return kit.Leading(kit.NewTag(lang.L("Open now"), kit.ToneAccent))
	case f.Opened == 0 && f.Recovery:
		return kit.Muted(lang.L("Never"))
	case f.Opened == 0:
		return kit.Muted(lang.L("Not yet"))
	case f.Opened == today:
		return kit.Body(lang.L("Today"))
	}
	return kit.Body(words.DayAndDate(f.Opened, today))
}

// menu is what a lead can do about a key. What the store would refuse is not in it.
func (k *holders) menu(f store.Facilitator) []kit.MenuItem {
	if f.Recovery {
		return []kit.MenuItem{{Label: lang.L("Make a new recovery key"), Key: "N", Changes: true, Do: k.newRecoveryKey}}
	}
	items := []kit.MenuItem{{Label: lang.L("Change the name"), Key: "N", Changes: true, Do: func() { k.rename(f) }}}
	if f.Role != store.RoleLead {
		items = append(items, kit.MenuItem{Label: lang.L("Make a lead"), Key: "L", Changes: true, Do: func() { k.setRole(f, store.RoleLead) }})
	} else if k.leadBeside(f) {
		items = append(items, kit.MenuItem{Label: lang.L("Make a facilitator"), Key: "F", Changes: true, Do: func() { k.setRole(f, store.RoleFacilitator) }})
	}
	if f.ID != k.host.Store().Me().ID && (f.Role != store.RoleLead || k.leadBeside(f)) {
		items = append(items, kit.MenuItem{Label: lang.L("Take the key away"), Key: "T", Apart: true, Danger: true, Changes: true, Do: func() { k.remove(f) }})
	}
	return items
}

// leadBeside reports whether there is another lead.
func (k *holders) leadBeside(f store.Facilitator) bool {
	for _, o := range k.all {
		if o.ID != f.ID && !o.Recovery && o.Role == store.RoleLead {
			return true
		}
	}
	return false
}
