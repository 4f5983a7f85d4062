package main

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// frame is where a window stands on the screen.
type frame struct {
	X, Y    int
	Known   bool // the system tells: Wayland does not
	Largest bool // it fills the screen
}

// native is the window as the system has it. Fyne hands out no more of it than its
// number; but while a window is drawn it is the one that draws.
type native struct{ window *glfw.Window }

// whenDrawn has the window drawn with something unseen behind its content, and calls
// then once, as it is drawn first.
func whenDrawn(win fyne.Window, then func(*native)) {
	done := false
	behind := canvas.NewRaster(func(int, int) image.Image {
		if w := glfw.GetCurrentContext(); w != nil && !done {
			done = true
			then(&native{w})
		}
		return image.NewUniform(image.Transparent)
	})
	win.SetContent(container.NewStack(behind, win.Content()))
}

// frame is where the window stands; the zero frame where that is not known.
func (n *native) frame() (f frame) {
	if n == nil {
		return f
	}
	f.Largest = n.window.GetAttrib(glfw.Maximized) == glfw.True
	if glfw.GetPlatform() != glfw.PlatformWayland {
		f.X, f.Y = n.window.GetPos()
		f.Known = true
	}
	return f
}

// place puts the window where another stood.
func (n *native) place(f frame) {
	switch {
	case f.Largest:
		n.window.Maximize()
	case f.Known:
		n.window.SetPos(f.X, f.Y)
	}
}

// whenTouched calls touched whenever somebody types, points or scrolls in the window.
func (n *native) whenTouched(touched func()) {
	w := n.window
	var key glfw.KeyCallback
	key = w.SetKeyCallback(func(w *glfw.Window, k glfw.Key, scancode int, action glfw.Action, mods glfw.ModifierKey) {
		touched()
		key(w, k, scancode, action, mods)
	})
	var moved glfw.CursorPosCallback
	moved = w.SetCursorPosCallback(func(w *glfw.Window, x, y float64) {
		touched()
		moved(w, x, y)
	})
	var clicked glfw.MouseButtonCallback
	clicked = w.SetMouseButtonCallback(func(w *glfw.Window, b glfw.MouseButton, action glfw.Action, mods glfw.ModifierKey) {
		touched()
		clicked(w, b, action, mods)
	})
	var scrolled glfw.ScrollCallback
	scrolled = w.SetScrollCallback(func(w *glfw.Window, x, y float64) {
		touched()
		scrolled(w, x, y)
	})
}
