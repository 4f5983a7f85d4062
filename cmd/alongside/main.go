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
	"alongside/ui"
)

func main() {
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "alongside [FILE.alongside]\n\nTakes attendance at recovery meetings and looks after mentor pairs.")
		flag.PrintDefaults()
	}
	flag.Parse()
	dirs, err := findDirs()
	if err == nil {
		err = dirs.make()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "alongside cannot keep its settings:", err)
		os.Exit(1)
	}
	log := openLog(dirs.state)
	fyneApp := app.NewWithID("org.alongside.Alongside")
	fyneApp.SetIcon(fyne.NewStaticResource("alongside.png", icon.PNG))
	a := ui.New(fyneApp, ui.Options{
		Log:     log,
		Files:   dirs.data,
		Opened:  dirs.opened,
		Initial: absolute(flag.Arg(0)),
	})
	a.Run()
}
