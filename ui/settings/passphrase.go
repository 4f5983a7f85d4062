package settings

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// present is the field in which whoever opened the programme shows that it is they
// who sit there: whoever finds the file open is not enough. It asks by name for what
// opened it.
type present struct {
	entry *kit.Entry
	field *kit.Field
	// typeIt and wrong are what is said where nothing is typed, and where that is not it.
	typeIt, wrong string
}

// newPresent asks for the passphrase of whoever opened the programme, or for the
// recovery key, where that opened it: no passphrase confirms anything then.
func newPresent(me store.Facilitator) present {
	e := kit.NewPasswordEntry("")
	if me.Recovery {
		return present{
			e, kit.NewField(lang.L("The recovery key"), e, lang.L("From the printed sheet. It opened the programme this time, and no passphrase confirms this.")),
			lang.L("Type the recovery key."), lang.L("This is not the recovery key. Nothing is changed."),
		}
	}
	name := words.With{"Name": me.Label}
	return present{
		e, kit.NewField(lang.L("The passphrase of {{.Name}}", name), e, lang.L("Forgotten? Type the recovery key from the printed sheet instead.")),
		lang.L("Type the present passphrase."), lang.L("This is not the passphrase of {{.Name}}. Nothing is changed.", name),
	}
}

// missing says so beside the field where nothing is typed.
func (p present) missing() bool {
	if p.entry.Text == "" {
		p.field.SetError(p.typeIt)
	}
	return p.entry.Text == ""
}

// chosen are the fields in which somebody chooses a passphrase, twice.
type chosen struct {
	known                  func() []string // words that somebody near would try first
	fresh, again           *kit.Entry
	freshField, againField *kit.Field
}

func newChosen(label, again string, known func() []string) *chosen {
	c := &chosen{known: known, fresh: kit.NewPasswordEntry(""), again: kit.NewPasswordEntry("")}
	c.freshField = kit.NewField(label, c.fresh, words.Strength("", known()...))
	c.againField = kit.NewField(again, c.again, "")
	c.fresh.OnChanged = func(text string) { c.freshField.SetHelp(words.Strength(text, known()...)) }
	return c
}

// wrong says beside a field what is.
func (c *chosen) wrong() bool {
	judged := vault.Strength(c.fresh.Text, c.known()...)
	switch {
	case !judged.OK():
		c.freshField.SetError(words.TooWeak(judged))
	case c.again.Text != c.fresh.Text:
		c.againField.SetError(lang.L("The two passphrases differ."))
	default:
		return false
	}
	return true
}

// errMarked leads to what is said beside the fields.
func errMarked() error { return errors.New(lang.L("Please look at what is marked.")) }

// keyForm is a form that changes something about keys, and is asked again with what
// was typed where the present passphrase is wrong.
type keyForm struct {
	host    screen.Host
	title   string
	verb    string
	content fyne.CanvasObject
	present present
	check   func() error // nil: only the present passphrase is asked for
	working string       // what is said meanwhile
	do      func(st *store.Store, present string) error
	then    func(present string)
}

func (f *keyForm) ask() {
	set := false
	d := kit.FormDialog(f.host.Window(), f.title, f.content, f.verb, func() error {
		if f.check != nil {
			if err := f.check(); err != nil {
				return err
			}
		}
		if f.present.missing() {
			return errMarked()
		}
		set = true
		return nil
	})
	d.OnClosed = func() {
		if set {
			f.work()
		}
	}
	if f.check == nil { // nothing else is to be typed, and a space would turn a tick round
		f.host.Window().Canvas().Focus(f.present.entry)
	}
}

// askAgain asks once more where the present passphrase was wrong: it is typed anew,
// where the form says so, and everything else stands.
func (f *keyForm) askAgain() {
	f.present.entry.SetValue("")
	f.ask()
	f.present.field.SetError(f.present.wrong)
	f.host.Window().Canvas().Focus(f.present.entry)
}

func (f *keyForm) work() {
	st, present := f.host.Store(), f.present.entry.Text
	f.host.WorkThrough(f.working, func() error { return f.do(st, present) }, func(err error) {
		switch {
		case errors.Is(err, store.WrongPassphrase) || errors.Is(err, store.Mistyped):
			f.askAgain()
		case f.host.Fail(err):
			f.then(present)
		}
	})
}

// changeMine asks for the present passphrase, and for a new one, twice.
func (k *holders) changeMine() {
	st := k.host.Store()
	owner, err := st.Owner()
	if !k.host.Fail(err) {
		return
	}
	known, err := st.KnownWords()
	if !k.host.Fail(err) {
		return
	}
	p := newPresent(st.Me())
	c := newChosen(lang.L("New passphrase"), lang.L("The new passphrase once more"), func() []string { return known })
	anew := newAnew(lang.L("Backups of before open with the old passphrase either way. Without this, whoever knows it and kept a copy of the file could, with other tools, read what is written later too."))
	content := kit.VStack(kit.Gap16, p.field, c.freshField, c.againField)
	if screen.Lead(k.host) {
		content.Add(anew.content)
	}
	(&keyForm{
		host: k.host, title: lang.L("A new passphrase for {{.Name}}", words.With{"Name": owner.Label}), verb: lang.L("Change it"),
		content: content, present: p, working: lang.L("Changing the passphrase"),
		check: func() error {
			if p.missing() || c.wrong() {
				return errMarked()
			}
			return nil
		},
		do: func(st *store.Store, present string) error {
			return st.ChangePassphrase(present, c.fresh.Text, anew.wanted())
		},
		then: func(present string) {
			said := lang.L("The passphrase is changed. Backups made before still open with the old one: make a new one, and delete those if it became known.")
			if !vault.LooksLikeRecoveryKey(present) {
				present = c.fresh.Text
			}
			k.sealIf(anew.wanted(), present, said)
		},
	}).ask()
}
