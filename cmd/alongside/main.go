// Alongside takes attendance at recovery meetings and looks after mentor
// pairs: offline, in one encrypted file.
package main

import (
	"flag"
	"fmt"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"alongside/assets/icon"
	"alongside/cmd/alongside/fall"
	"alongside/cmd/alongside/single"
	"alongside/reports/press"
	"alongside/ui"
	"alongside/ui/kit"
	"alongside/ui/systemfiles"
	"alongside/ui/systemprint"
)

func main() {
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "alongside [FILE.alongside]\n\nTakes attendance at recovery meetings and looks after mentor pairs.")
		flag.PrintDefaults()
	}
	ownLists := flag.Bool("own-lists", false, "ask for files by Alongside's own list, not by the system's")
	flag.Parse()
	dirs, err := findDirs()
	if err == nil {
		err = dirs.make()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "alongside cannot keep its settings:", err)
		os.Exit(1)
	}
	file := absolute(flag.Arg(0))
	instance, err := single.Enter(dirs.state, file)
	if err != nil {
		sayOpenAlready(newApp())
		return
	}
	if instance == nil {
		return // the other has come forward
	}
	defer instance.Close()
	report := fall.Watch(dirs.state)
	defer fall.Catch(dirs.state)
	log := openLog(dirs.state)
	if report != "" {
		log.Warn("closed unexpectedly before")
	}
	fyneApp := newApp()
	var system kit.SystemChooser
	if !*ownLists {
		system = systemfiles.New()
	}
	a := ui.New(fyneApp, ui.Options{
		Log:     log,
		Files:   dirs.data,
		Opened:  dirs.opened,
		State:   dirs.state,
		Initial: file,
		Report:  report,
		CanDraw: kit.CanDraw,
		Fonts:   press.ComputerFonts,
		Background: func(work func()) {
			go func() {
				defer fall.Catch(dirs.state)
				work()
			}()
		},

		SystemChooser: system,
		Printers:      systemprint.New(),
	})
	fyneApp.Lifecycle().SetOnStarted(func() {
		ui.KnowPlaces(lettersByPlace())
		instance.Serve(func(path string) bool { return comeForward(a, path) })
	})
	a.Run()
	fall.EndedWell(dirs.state)
}

func newApp() fyne.App {
	a := app.NewWithID("org.alongside.Alongside")
	a.SetIcon(fyne.NewStaticResource("alongside.png", icon.PNG))
	return a
}
