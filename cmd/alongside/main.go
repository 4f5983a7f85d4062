// Alongside takes attendance at recovery meetings and looks after mentor
// pairs: offline, in one encrypted file.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"alongside/assets/icon"
	"alongside/cmd/alongside/fall"
	"alongside/cmd/alongside/single"
	"alongside/cmd/folders"
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
	dirs, err := folders.Find()
	if err == nil {
		err = dirs.Make()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "alongside cannot keep its settings:", err)
		os.Exit(1)
	}
	file := absolute(flag.Arg(0))
	instance, err := single.Enter(dirs.State, file)
	if err != nil {
		sayOpenAlready(newApp())
		return
	}
	if instance == nil {
		return // the other has come forward
	}
	defer instance.Close()
	report := fall.Watch(dirs.State)
	defer fall.Catch(dirs.State)
	log := openLog(dirs.State)
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
		Files:   dirs.Data,
		Opened:  dirs.Opened,
		State:   dirs.State,
		Seen:    dirs.Seen,
		Initial: file,
		Report:  report,
		CanDraw: kit.CanDraw,
		Fonts:   press.ComputerFonts,
		Background: func(work func()) {
			go func() {
				defer fall.Catch(dirs.State)
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
	fall.EndedWell(dirs.State)
}

func newApp() fyne.App {
	a := app.NewWithID("org.alongside.Alongside")
	a.SetIcon(fyne.NewStaticResource("alongside.png", icon.PNG))
	return a
}

// absolute makes a path given on the command line mean the same at the next
// start, from wherever that is.
func absolute(path string) string {
	if path == "" {
		return ""
	}
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}
