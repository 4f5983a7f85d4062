package start

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/words"
)

// withLastEnd adds to a panel what is to be known of how the app ended the last
// time. It stands below what is asked for, so that nobody is kept from typing
// the passphrase.
func (s *Screen) withLastEnd(panel fyne.CanvasObject) fyne.CanvasObject {
	all := kit.VStack(kit.Gap32, panel)
	if s.options.Report != "" {
		all.Add(s.fallen())
	}
	if s.options.NoBackup {
		all.Add(noBackup())
	}
	return all
}

// noBackup tells that there is one backup less than somebody may think.
func noBackup() fyne.CanvasObject {
	return kit.VStack(kit.Gap8,
		kit.NewDivider(),
		kit.ItemName(lang.L("The last backup was not finished")),
		kit.NewParagraph(lang.L("Alongside was ended while it was being made, and nothing of it was kept. Please make it again, in Settings.")))
}

// fallen tells that the app closed unexpectedly the last time.
func (s *Screen) fallen() fyne.CanvasObject {
	return kit.VStack(kit.Gap8,
		kit.NewDivider(),
		kit.ItemName(lang.L("Alongside closed unexpectedly the last time")),
		kit.NewParagraph(lang.L("Everything that was saved is here.")),
		kit.Leading(kit.NewLink(lang.L("What happened"), s.showReport)))
}

// showReport shows what is known about it, as it would be sent.
func (s *Screen) showReport() {
	text, err := os.ReadFile(s.options.Report)
	if !s.host.Fail(words.Said(err)) {
		return
	}
	kit.ChoiceDialog(s.host.Window(), lang.L("What happened"), kit.VStack(kit.Gap16,
		kit.NewParagraph(lang.L("Nothing has been sent to anybody. If you ask for help, this page may help to find the fault: it names no person. It is kept in {{.File}}",
			words.With{"File": s.options.Report})),
		kit.MutedParagraph(string(text))), lang.L("Close"))
}
