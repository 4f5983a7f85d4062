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

// lock is when the app locks itself. A lead settles it for every computer; others see
// what holds.
type lock struct {
	host    screen.Host
	after   *kit.Picker[int]
	fixed   *kit.Text
	content *fyne.Container
}

func newLock(h screen.Host) *lock {
	l := &lock{host: h, fixed: kit.ItemName("")}
	l.after = kit.NewPicker("", kit.Options(data.LockChoices, minutes), l.change)
	row := func(says string, what ...fyne.CanvasObject) fyne.CanvasObject {
		all := append([]fyne.CanvasObject{kit.Muted(says), kit.Spacer()}, what...)
		return kit.VStack(kit.Gap8, kit.HStack(kit.Gap16, all...), kit.NewDivider())
	}
	l.content = part(lang.L("Lock"), lang.L("Locking asks for the passphrase again. What is being typed is kept, sealed in the file."),
		row(lang.L("By itself, after"), kit.AtLeast(lockWidth, 0, l.after), l.fixed),
		row(lang.L("When the laptop sleeps"), kit.ItemName(lang.L("Always"))))
	return l
}

// lockWidth is what the choice of minutes is wide.
const lockWidth = 160

func minutes(n int) string {
	return lang.N("{{.Count}} minutes", n, words.With{"Count": n})
}

// show shows what is stored.
func (l *lock) show() {
	var p data.Programme
	if !l.host.Read(func(r *store.Reader) (err error) {
		p, err = r.Programme()
		return err
	}) {
		return
	}
	after := int(p.LocksAfter().Minutes())
	l.after.SetSelected(after)
	l.fixed.SetText(minutes(after))
	may := l.host.Store().Lead() && !l.host.Store().Looking()
	kit.ShowIf(may, l.after)
	kit.ShowIf(!may, l.fixed)
}

func (l *lock) change(after int) {
	l.host.Fail(changeProgramme(l.host, func(p *data.Programme) { p.LockMinutes = after }))
}
