package main

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// lettersByPlace returns which letter a Latin keyboard types at a place. It asks
// once the window is there: before, nobody knows the keyboard.
func lettersByPlace() func(scancode int) fyne.KeyName {
	letters := make(map[int]fyne.KeyName)
	for key := glfw.KeyA; key <= glfw.KeyZ; key++ {
		letters[glfw.GetKeyScancode(key)] = fyne.KeyName(rune(key))
	}
	return func(scancode int) fyne.KeyName { return letters[scancode] }
}
