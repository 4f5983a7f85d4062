package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// holders are who has a key.
type holders struct {
	host    screen.Host
	owner   store.Facilitator // whose passphrase can be changed here
	keys    *fyne.Container
	content *fyne.Container
}

func newHolders(h screen.Host) *holders {
	k := &holders{host: h, keys: kit.VStack(0)}
	change := kit.NewButton(lang.L("Change my passphrase"), kit.Secondary, func() { changePassphrase(h, k.owner.Label) }).Changes()
	k.content = block(lang.L("Who has a key"), "", k.keys, kit.Leading(change))
	return k
}

func (k *holders) show() {
	facilitators, err := k.host.Store().Facilitators()
	if !k.host.Fail(err) {
		return
	}
	me := k.host.Store().Me()
	k.owner = me
	if me.Recovery { // it opens the file for who forgot theirs: the first facilitator, as the store has it
		k.owner = facilitators[0]
	}
	k.keys.RemoveAll()
	for i, f := range facilitators {
		if i > 0 {
			k.keys.Add(kit.NewDivider())
		}
		k.keys.Add(keyRow(f, f.ID == me.ID))
	}
}

// keyRow is one key: whose it is, and since when.
func keyRow(f store.Facilitator, mine bool) fyne.CanvasObject {
	name, what := f.Label, lang.L("Own passphrase")
	if f.Recovery {
		name, what = lang.L("Recovery key"), lang.L("On paper, for when every passphrase is forgotten")
	}
	row := kit.HStack(kit.Gap16, kit.Grow(kit.VStack(0, kit.ItemName(name).Ellipsis(), kit.CaptionParagraph(
		lang.L("{{.What}}, since {{.Date}}", words.With{"What": what, "Date": words.DateWithYear(f.Since)})))))
	if mine {
		row.Add(kit.NewTag(lang.L("Opened the file"), kit.ToneAccent))
	}
	return kit.Inset(kit.Gap8, 0, kit.Gap8, 0, row)
}
