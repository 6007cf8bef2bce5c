package io.cloister.web;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that asks who somebody is. */
@Controller
class LoginPage {

	@GetMapping("/login")
	String login(@RequestParam Map<String, String> query, Model model) {
		model.addAttribute("wrong", query.containsKey("error"));
		model.addAttribute("signedOut", query.containsKey("logout"));
		return "login";
	}

}
