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
	"alongside/cmd/alongside/session"
	"alongside/cmd/alongside/single"
	"alongside/cmd/folders"
	"alongside/cmd/nodump"
	"alongside/reports/press"
	"alongside/ui"
	"alongside/ui/kit"
	"alongside/ui/systemfiles"
	"alongside/ui/systemprint"
)

func main() {
	nodump.Process()
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "alongside [FILE.alongside]\n\nTakes attendance at recovery meetings and looks after mentor pairs.")
		flag.PrintDefaults()
	}
	ownLists := flag.Bool("own-lists", false, "ask for files by Alongside's own list, not by the system's")
	locked := flag.Bool(lockedFlag, false, "begin at the lock screen, of which the standard input tells; the app starts itself so when it locks")
	flag.Parse()
	var before *again
	if *locked {
		before = handed(os.Stdin)
	}
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
	var next *again
	var window *native
	options := ui.Options{
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
		Session:       computersSession{},
		StartAnew: func(l ui.Locked) {
			next = &again{l, window.frame()}
			fyneApp.Quit()
		},
	}
	if before != nil {
		options.Locked = &before.Locked
	}
	a := ui.New(fyneApp, options)
	whenDrawn(a.Window(), func(n *native) {
		window = n
		n.whenTouched(a.Touched)
		if before != nil {
			n.place(before.Frame)
		}
	})
	fyneApp.Lifecycle().SetOnStarted(func() {
		ui.KnowPlaces(lettersByPlace())
		instance.Serve(func(path string) bool { return comeForward(a, path) })
	})
	a.Run()
	fall.EndedWell(dirs.State)
	if next != nil {
		instance.Close()
		if err := startAnew(*next); err != nil {
			fmt.Fprintln(os.Stderr, "alongside is locked, and could not start again:", err)
		}
	}
}

// computersSession implements ui.Session.
type computersSession struct{}

// Watch implements ui.Session.
func (computersSession) Watch(lock func(ui.Why) bool) (stop func()) {
	return session.Watch(func(asleep bool) (anew bool) {
		if asleep {
			return lock(ui.Asleep)
		}
		return lock(ui.SessionLocked)
	})
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
