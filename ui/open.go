package ui

import (
	"os/exec"
	"runtime"
	"time"

	"fyne.io/fyne/v2"
)

// longestOpening is how long a viewer may take to say that it does not open. One
// that runs longer is seen.
const longestOpening = 5 * time.Second

// openWithSystem shows a file in the system's viewer. It waits until it is
// clear that there is one, so that it is not called on the UI's goroutine.
func openWithSystem(path string) error {
	switch runtime.GOOS {
	case "windows":
		return opened(exec.Command("rundll32", "url.dll,FileProtocolHandler", path))
	case "darwin":
		return opened(exec.Command("open", path))
	}
	return opened(exec.Command("xdg-open", path))
}

// opened starts a program and says whether it failed, as it does where nothing
// opens such a file.
func opened(cmd *exec.Cmd) error {
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(longestOpening):
		return nil
	}
}

// ViewFile implements screen.Host.
func (u *App) ViewFile(path string, failed func()) {
	asked := u.store
	u.opts.Background(func() {
		if err := u.opts.View(path); err == nil {
			return
		}
		fyne.Do(func() {
			u.opts.Log.Error("failed", "kind", "view")
			if u.store == asked {
				failed()
			}
		})
	})
}
