package settings

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/keysheet"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// add asks who gets a key, and has them choose their passphrase.
func (k *holders) add() {
	known, err := k.host.Store().KnownWords()
	if !k.host.Fail(err) {
		return
	}
	name := kit.NewEntry(lang.L("As in “Maria O.”"))
	nameField := kit.NewField(lang.L("What they are called"), name, "")
	role := kit.NewChoice([]kit.Option[store.Role]{
		{Value: store.RoleFacilitator, Label: lang.L("Facilitator")}, {Value: store.RoleLead, Label: lang.L("Lead")},
	}, nil)
	role.SetSelected(store.RoleFacilitator)
	c := newChosen(lang.L("Their passphrase, which they type themselves"), lang.L("Their passphrase once more"),
		func() []string { return append(known, name.Text) })
	p := newPresent(k.host.Store().Me())
	(&keyForm{
		host: k.host, title: lang.L("Add a facilitator"), verb: lang.L("Give them a key"), present: p,
		content: kit.VStack(kit.Gap16, nameField, kit.NewField(lang.L("Role"), role, ""), c.freshField, c.againField, p.field),
		working: lang.L("Making the key"),
		check: func() error {
			if err := k.goodName(name.Text, data.ID{}); err != nil {
				nameField.SetError(err.Error())
				return errMarked()
			}
			if c.wrong() || p.missing() {
				return errMarked()
			}
			return nil
		},
		do: func(st *store.Store, present string) error {
			_, err := st.AddFacilitator(present, name.Text, role.Selected(), c.fresh.Text)
			return err
		},
		then: func(string) {
			k.host.Say(lang.L("{{.Name}} has a key now.", words.With{"Name": strings.TrimSpace(name.Text)}))
		},
	}).ask()
}

// goodName is what is wrong with what somebody is to be called: nobody else of those
// who have a key may be.
func (k *holders) goodName(name string, of data.ID) error {
	if strings.TrimSpace(name) == "" {
		return errors.New(lang.L("Say what they are called."))
	}
	for _, f := range k.all {
		if f.ID != of && !f.Recovery && data.Fold(f.Label) == data.Fold(strings.Join(strings.Fields(name), " ")) {
			return errors.New(lang.L("Somebody of this name has a key already. Add a letter or a second name."))
		}
	}
	return nil
}

// rename asks what somebody is called.
func (k *holders) rename(f store.Facilitator) {
	name := kit.NewEntry("")
	name.SetValue(f.Label)
	field := kit.NewField(lang.L("What they are called"), name, lang.L("In the list of keys and in the audit trail, of before too."))
	kit.FormDialog(k.host.Window(), lang.L("The name of {{.Name}}", words.With{"Name": f.Label}), field, lang.L("Change it"), func() error {
		if err := k.goodName(name.Text, f.ID); err != nil {
			field.SetError(err.Error())
			return errMarked()
		}
		if err := k.host.Store().RenameFacilitator(f.ID, name.Text); err != nil {
			_, text := words.Error(err)
			return errors.New(text)
		}
		return nil
	})
}

// setRole says what changes with the role, and asks for the passphrase.
func (k *holders) setRole(f store.Facilitator, role store.Role) {
	w := words.With{"Name": f.Label}
	title, verb := lang.L("Make {{.Name}} a lead", w), lang.L("Make a lead")
	text := lang.L("A lead sees and changes settings, keys and the audit trail, and can erase people.")
	if role == store.RoleFacilitator {
		title, verb = lang.L("Make {{.Name}} a facilitator", w), lang.L("Make a facilitator")
		text = lang.L("Settings, keys, erasing and the audit trail are then no longer shown to them.")
	}
	p := newPresent(k.host.Store().Me())
	(&keyForm{
		host: k.host, title: title, verb: verb, present: p,
		content: kit.VStack(kit.Gap16, kit.NewParagraph(text), p.field), working: lang.L("Changing the role"),
		do:   func(st *store.Store, present string) error { return st.SetRole(present, f.ID, role) },
		then: func(string) {},
	}).ask()
}

// remove says what goes with somebody's key and what stays, and asks for the
// passphrase.
func (k *holders) remove(f store.Facilitator) {
	p := newPresent(k.host.Store().Me())
	again := newAnew(lang.L("Backups and copies of before open with their passphrase either way. Without this they could, with other tools and such a copy, read what is written later too."))
	again.check.SetValue(true)
	(&keyForm{
		host: k.host, title: lang.L("Take the key of {{.Name}} away", words.With{"Name": f.Label}), verb: lang.L("Take it away"), present: p,
		content: kit.VStack(kit.Gap16,
			kit.NewParagraph(lang.L("Their passphrase opens the programme no more. Their name stays with what they did.")), again.content, p.field),
		working: lang.L("Taking the key away"),
		do: func(st *store.Store, present string) error {
			return st.RemoveFacilitator(present, f.ID, again.wanted())
		},
		then: func(present string) {
			k.sealIf(again.wanted(), present, lang.L("{{.Name}} has no key any more.", words.With{"Name": f.Label}))
		},
	}).ask()
}

// newRecoveryKey asks for the passphrase, and then shows a new key.
func (k *holders) newRecoveryKey() {
	p := newPresent(k.host.Store().Me())
	again := newAnew(lang.L("Backups of before open with the old key either way. Without this, whoever has it and kept a copy of the file could, with other tools, read what is written later too."))
	(&keyForm{
		host: k.host, title: lang.L("Make a new recovery key"), verb: lang.L("Show the new key"), present: p,
		content: kit.VStack(kit.Gap16,
			kit.NewParagraph(lang.L("Do this when the printed page was lost or seen by others. The old key opens the programme no more once you have kept the new one.")),
			again.content, p.field),
		working: lang.L("Checking the passphrase"),
		do:      func(st *store.Store, present string) error { return st.Confirm(present) },
		then:    func(present string) { k.showKey(present, again.wanted()) },
	}).ask()
}

// showKey shows a new recovery key, this once. It takes the place of the old one when
// it is said to have been written down or printed: a file that was saved is neither.
func (k *holders) showKey(present string, anew bool) {
	key := vault.NewRecoveryKey()
	var programme data.Programme
	if !k.host.Read(func(r *store.Reader) (err error) {
		programme, err = r.Programme()
		return err
	}) {
		return
	}
	written := kit.NewCheck(lang.L("I have written it down or printed it"), nil)
	saved := kit.CaptionParagraph("")
	saved.Hide()
	var content *fyne.Container
	save := kit.NewButton(lang.L("Save as PDF to print"), kit.Secondary, func() {
		k.host.Chooser().SaveFile(lang.L("Save the recovery key"), keysheet.FileName, func(path string) error {
			if err := keysheet.Write(path, programme.Name, key.String(), k.host.Now(), k.host.Fonts()); err != nil {
				return errors.New(lang.L("The PDF could not be written there. Choose another folder."))
			}
			saved.SetText(lang.L("Saved. Print it, put it in a locked place, and delete the PDF."))
			saved.Show()
			content.Refresh()
			return nil
		})
	})
	content = kit.VStack(kit.Gap16,
		kit.NewParagraph(lang.L("If every passphrase is forgotten, this key is the only way into the programme. It is shown this once. A lead can have a new one made, which takes its place.")),
		kit.BigParagraph(inRows(key.String())), kit.VStack(kit.Gap8, kit.Leading(save), saved), written)
	use := false
	d := kit.FormDialog(k.host.Window(), lang.L("Keep this recovery key"), content, lang.L("Use this key from now on"), func() error {
		if !written.Checked {
			return errors.New(lang.L("Write it down or print it first, and tick that. Until then the old key counts."))
		}
		use = true
		return nil
	})
	d.OnClosed = func() {
		if !use {
			return
		}
		st := k.host.Store()
		k.host.WorkThrough(lang.L("Changing the recovery key"), func() error {
			return st.ReplaceRecoveryKey(present, key, anew)
		}, func(err error) {
			if !k.host.Fail(err) {
				return
			}
			if vault.LooksLikeRecoveryKey(present) {
				present = key.String() // the old one is dead
			}
			k.sealIf(anew, present, lang.L("The new recovery key counts. Destroy the old page: it opens only backups of before."))
		})
	}
}

// blocksARow is as on the printed page: so a key is copied row by row.
const blocksARow = 3

func inRows(key string) string {
	var rows []string
	for row := range slices.Chunk(strings.Split(key, "-"), blocksARow) {
		rows = append(rows, strings.Join(row, " - "))
	}
	return strings.Join(rows, "\n")
}
