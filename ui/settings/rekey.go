package settings

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// anew is the question whether the whole file is to be sealed anew with a change.
type anew struct {
	check   *kit.Check
	content *fyne.Container
}

// newAnew asks it, with a sentence about what opens what without.
func newAnew(without string) anew {
	check := kit.NewCheck(lang.L("And seal the whole file anew"), nil)
	return anew{check, kit.VStack(0, check, kit.CaptionParagraph(without))}
}

func (a anew) wanted() bool { return a.check.Checked }

// sealAnew asks for the passphrase and seals the whole file anew.
func (k *holders) sealAnew() {
	p := newPresent(k.host.Store().Me())
	(&keyForm{
		host: k.host, title: lang.L("Seal the whole file anew"), verb: lang.L("Seal it anew"), present: p,
		content: kit.VStack(kit.Gap16,
			kit.NewParagraph(lang.L("Everything is sealed under a new key, which everybody in the list opens as before, and nobody else. Do it when a passphrase became known, or a laptop with a copy of the file was lost. What was done before cannot be undone afterwards. Backups of before stay as they are.")),
			p.field),
		working: lang.L("Checking the passphrase"),
		do:      func(st *store.Store, present string) error { return st.Confirm(present) },
		then:    func(present string) { k.sealIf(true, present, "") },
	}).ask()
}

// sealIf seals the whole file anew, where that is wanted, and says what was done
// before, or nothing for nothing.
func (k *holders) sealIf(wanted bool, present, said string) {
	if !wanted {
		k.host.Say(said)
		return
	}
	if said != "" {
		said += " "
	}
	st := k.host.Store()
	k.host.Work(lang.L("Sealing everything anew"), func(ctx context.Context) error {
		return st.Rekey(ctx, present, func(done, of uint64) {
			screen.Tell(ctx, lang.L("{{.Done}} are sealed anew. Until it is done the file stays as it was.", words.With{"Done": words.Percent(percent(done, of))}))
		})
	}, func(err error) {
		k.show()
		switch {
		case errors.Is(err, context.Canceled):
			k.host.Say(said + lang.L("It was stopped. The file is not sealed anew."))
		case errors.Is(err, store.KeysBehind):
			k.sayBehind()
		case k.host.Fail(err):
			k.host.Say(said + lang.L("Everything is sealed anew, and what was done before can no longer be taken back. Make a new backup: those of before open with the keys of before."))
		}
	})
}

func percent(done, of uint64) int {
	if of == 0 {
		return 0
	}
	return int(100 * done / of)
}

// sayBehind says whose keys were made by an earlier version and cannot follow yet.
func (k *holders) sayBehind() {
	behind, err := k.host.Store().CannotFollow()
	if !k.host.Fail(err) {
		return
	}
	text := lang.L("These keys were made by an earlier version of Alongside, and the file cannot be sealed anew before they are renewed. Nothing is changed.")
	for _, f := range behind {
		if f.Recovery {
			text += "\n\n" + lang.L("The recovery key: make a new one.")
		} else {
			text += "\n\n" + lang.L("{{.Name}}: let them open the programme once, or take their key away.", words.With{"Name": f.Label})
		}
	}
	kit.Message(k.host.Window(), lang.L("Not sealed anew"), text)
}
